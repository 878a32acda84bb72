import type { AgencyView } from '../../identity/agencies.views.js';
import type { Filled } from '../forms/filled.js';
import { Button, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextField } from '../ui/inputs.js';
import { ADMINISTRATION } from './administration.words.js';

export const AGENCIES_ROOM = '/kerja/perangkat-daerah';

/** Agencies with their units, and a form for each new one. */
export function AgenciesPage({ visit, form, agencies }: { readonly visit: Visit; readonly form: Filled; readonly agencies: readonly AgencyView[] }) {
  const { agencies: words } = ADMINISTRATION[visit.language];
  return (
    <Frame visit={visit} title={words.title} room={AGENCIES_ROOM}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <div class="lum-beside">
        <ul class="lum-lots">{agencies.map(({ id, code, name, satkerCode, units, can }) => (
          <li key={id} class="lum-card">
            <strong>{name}</strong>
            <span class="lum-under">{code}, {satkerCode}</span>
            <span>{units.length === 0 ? <span class="lum-quiet">{words.noUnits}</span> : units.map((unit) => unit.name).join('; ')}</span>
            {can.addUnit ? <a href={`${AGENCIES_ROOM}/${id}/unit`}>{words.addUnit}<span class="govuk-visually-hidden">: {name}</span></a> : null}
          </li>
        ))}</ul>
        <section class="lum-panel">
          <h2>{words.add}</h2>
          <Form visit={visit} form={form}>
            <TextField form={form} name="code" label={words.code} hint={words.codeHint} width={20} maxLength={30} />
            <TextField form={form} name="name" label={words.name} maxLength={160} />
            <TextField form={form} name="satkerCode" label={words.satker} width={20} maxLength={40} />
            <Button>{words.action}</Button>
          </Form>
        </section>
      </div>
    </Frame>
  );
}

export function AddUnitPage({ visit, form, agency }: { readonly visit: Visit; readonly form: Filled; readonly agency: AgencyView }) {
  const { agencies: words } = ADMINISTRATION[visit.language];
  return (
    <Frame visit={visit} title={`${words.addUnit} ${agency.name}`} room={AGENCIES_ROOM}>
      <p><a class="govuk-back-link" href={AGENCIES_ROOM}>{words.title}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.addUnit}</h1>
      <p class="lum-lead">{agency.name}</p>
      <Form visit={visit} form={form}>
        <TextField form={form} name="name" label={words.unitName} maxLength={160} />
        <Button>{words.action}</Button>
      </Form>
    </Frame>
  );
}
