import type { NamedPerson } from '../../lots/package-people.queries.js';
import type { PackageView } from '../../lots/lots.views.js';
import type { Filled } from '../forms/filled.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { SelectField, TextArea, TextField } from '../ui/inputs.js';
import type { Candidate } from './buying.queries.js';
import { PACKAGES_ROOM } from './packages.page.js';
import { PACKAGES } from './packages.words.js';
import { REQUESTS } from './requests.words.js';

interface SuccessionProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly parcel: PackageView;
  readonly leaving: NamedPerson;
  readonly candidates: readonly Candidate[];
}

/** Somebody has left the package; who follows, by which decree, and why. */
export function SuccessionPage({ visit, form, parcel, leaving, candidates }: SuccessionProps) {
  const { people: words } = PACKAGES[visit.language];
  return (
    <Frame visit={visit} title={`${words.replace} ${parcel.code}`} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={`${PACKAGES_ROOM}/${parcel.id}`}>{parcel.code}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.replace}</h1>
      <p class="lum-lead">{words.lead(leaving.name, words.seat[leaving.seat])}</p>
      {leaving.seat === 'opening-committee' ? <p>{words.keyHolder}</p> : null}
      {candidates.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <Form visit={visit} form={form}>
          <Hidden name="seat" value={leaving.seat} />
          <Hidden name="outgoingId" value={leaving.personId} />
          <SelectField form={form} name="incomingId" label={words.successor} options={[['', REQUESTS[visit.language].form.choose], ...candidates.map(({ id, name }) => [id, name] as const)]} />
          <TextField form={form} name="decreeNumber" label={words.decree} maxLength={120} width={20} />
          <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} maxLength={2000} />
          <Button>{words.action}</Button>
        </Form>
      )}
    </Frame>
  );
}
