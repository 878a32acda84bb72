import { APPOINTED_ROLES } from '../../core/actor.js';
import { wordFor } from '../../core/history/words.js';
import type { ListPeopleDto } from '../../identity/administration.dto.js';
import type { AgencyView } from '../../identity/agencies.views.js';
import type { AppointmentView, PersonView } from '../../identity/people.views.js';
import type { Page } from '../../platform/http/paging.js';
import type { Filled } from '../forms/filled.js';
import { day, moment } from '../moments.js';
import { Radios } from '../ui/choices.js';
import { SearchField, Select } from '../ui/fields.js';
import { Button, Confirm, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { MomentField, SelectField, TextField } from '../ui/inputs.js';
import { More } from '../ui/more.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { ADMINISTRATION } from './administration.words.js';

export const PEOPLE_ROOM = '/kerja/orang';

export function PeoplePage({ visit, query, page, agencies }: { readonly visit: Visit; readonly query: ListPeopleDto; readonly page: Page<PersonView>; readonly agencies: readonly AgencyView[] }) {
  const { language } = visit;
  const { people: words } = ADMINISTRATION[language];
  return (
    <Frame visit={visit} title={words.title} room={PEOPLE_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <p><a class="govuk-button" href={`${PEOPLE_ROOM}/undang`}>{words.invite}</a></p>
      <form class="lum-period" method="get" action={PEOPLE_ROOM} role="search">
        <SearchField name="name" label={words.name} value={query.name} />
        <Select name="role" label={words.role} value={query.role} options={[['', words.any], ...APPOINTED_ROLES.map((role) => [role, wordFor(role)[language]] as const)]} />
        <Select name="agencyId" label={words.agency} value={query.agencyId} options={[['', words.any], ...agencies.map(({ id, name }) => [id, name] as const)]} />
        <button class="govuk-button govuk-button--secondary" type="submit">{words.find}</button>
      </form>
      {page.items.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <Sheet label={words.title} rows={page.items} keyOf={({ id }) => id} columns={[
          { head: words.name, cell: ({ id, name, email, phone }) => <><a href={`${PEOPLE_ROOM}/${id}`}>{name}</a><span class="lum-under">{[email, phone].filter((contact) => contact !== null).join(', ')}</span></> },
          { head: words.role, cell: ({ appointments }) => { const held = appointments.filter(({ inForce }) => inForce); return held.length === 0 ? <span class="lum-quiet">{words.noRole}</span> : <>{held.map(({ id, role, agency }) => <span key={id} class="lum-lotline">{wordFor(role)[language]}{agency === null ? '' : `, ${agency.name}`}</span>)}</>; } },
          { head: words.state, cell: ({ joined, disabled, secondFactor }) => <>{disabled ? <Tag kind="soon">{words.disabled}</Tag> : <Tag>{joined ? words.joined : words.waiting}</Tag>}{secondFactor ? <> <Tag kind="open">{words.secondFactor}</Tag></> : null}</> },
        ]} />
      )}
      <More path={PEOPLE_ROOM} query={query} next={page.next} language={language} />
    </Frame>
  );
}

export function InvitePage({ visit, form }: { readonly visit: Visit; readonly form: Filled }) {
  const { invite: words, people } = ADMINISTRATION[visit.language];
  return (
    <Frame visit={visit} title={words.title} room={PEOPLE_ROOM}>
      <p><a class="govuk-back-link" href={PEOPLE_ROOM}>{people.title}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <Form visit={visit} form={form}>
        <TextField form={form} name="name" label={words.name} maxLength={120} />
        <TextField form={form} name="email" label={words.email} type="email" maxLength={254} />
        <TextField form={form} name="phone" label={words.phone} type="tel" width={20} maxLength={40} />
        <Radios form={form} name="language" legend={words.language} options={[{ value: 'id', text: words.id }, { value: 'en', text: words.en }]} />
        <Button>{words.action}</Button>
      </Form>
    </Frame>
  );
}

/** A code to hand over, shown in this one answer only. */
export function CodeToHandPage({ visit, personId, code, expiresAt }: { readonly visit: Visit; readonly personId: string; readonly code: string | null; readonly expiresAt: Date }) {
  const { code: words } = ADMINISTRATION[visit.language];
  return (
    <Frame visit={visit} title={words.title} room={PEOPLE_ROOM}>
      <h1>{words.title}</h1>
      {code === null ? <p class="lum-lead">{words.mailed}</p> : <><p class="lum-lead">{words.lead}</p><p class="lum-backup__code lum-panel">{code}</p></>}
      <p>{words.until} {moment(expiresAt, visit.language)}. {words.how}</p>
      <p><a href={`${PEOPLE_ROOM}/${personId}`}>{words.on}</a></p>
    </Frame>
  );
}

export function PersonPage({ visit, form, person, agencies }: { readonly visit: Visit; readonly form: Filled; readonly person: PersonView; readonly agencies: readonly AgencyView[] }) {
  const { language } = visit;
  const { person: words, people } = ADMINISTRATION[language];
  const at = `${PEOPLE_ROOM}/${person.id}`;
  return (
    <Frame visit={visit} title={person.name} room={PEOPLE_ROOM}>
      <p><a class="govuk-back-link" href={PEOPLE_ROOM}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{person.name}</h1>
      <Facts facts={[[words.email, person.email], [words.phone, person.phone], [words.account, person.disabled ? people.disabled : person.joined ? people.joined : people.waiting]]} />
      <h2>{words.appointments}</h2>
      {person.appointments.length === 0 ? <p class="lum-empty">{words.none}</p> : <Appointments visit={visit} at={at} appointments={person.appointments} />}
      {person.can.appoint ? (
        <>
          <h2>{words.appoint}</h2>
          <Form visit={visit} form={form} action={`${at}/jabatan`}>
            <div class="lum-row">
              <SelectField form={form} name="role" label={words.role} options={[['', ''], ...APPOINTED_ROLES.map((role) => [role, wordFor(role)[language]] as const)]} />
              <SelectField form={form} name="agencyId" label={words.agency} options={[['', words.regency], ...agencies.map(({ id, name }) => [id, name] as const)]} />
              <SelectField form={form} name="unitId" label={words.unit} options={[['', words.noUnit], ...agencies.flatMap(({ name, units }) => units.map((unit) => [unit.id, `${unit.name}, ${name}`] as const))]} />
              <TextField form={form} name="decreeNumber" label={words.decreeNumber} maxLength={120} />
              <MomentField form={form} name="from" label={words.fromAt} />
              <MomentField form={form} name="until" label={words.untilAt} />
            </div>
            <Button>{words.action}</Button>
          </Form>
        </>
      ) : null}
      {person.can.recover || person.can.disable || person.can.enable ? (
        <>
          <h2>{words.help}</h2>
          {person.can.recover ? <><p>{words.recoverWhy}</p><Confirm visit={visit} action={`${at}/kode`} kind="secondary">{words.recover}</Confirm></> : null}
          {person.can.recover && person.secondFactor ? <Confirm visit={visit} action={`${at}/autentikator`} kind="secondary">{words.removeFactor}</Confirm> : null}
          {person.can.disable ? <Confirm visit={visit} action={`${at}/nonaktif`} kind="warning">{words.disable}</Confirm> : null}
          {person.can.enable ? <Confirm visit={visit} action={`${at}/aktif`}>{words.enable}</Confirm> : null}
        </>
      ) : null}
    </Frame>
  );
}

function Appointments({ visit, at, appointments }: { readonly visit: Visit; readonly at: string; readonly appointments: readonly AppointmentView[] }) {
  const { language } = visit;
  const { person: words } = ADMINISTRATION[language];
  return (
    <Sheet label={words.appointments} rows={appointments} keyOf={({ id }) => id} columns={[
      { head: words.role, cell: ({ role, agency }) => <>{wordFor(role)[language]}<span class="lum-under">{agency?.name ?? words.regency}</span></> },
      { head: words.decree, cell: ({ decreeNumber }) => decreeNumber },
      { head: words.from, cell: ({ from }) => day(from, language) },
      { head: words.until, cell: ({ until }) => (until === null ? words.open : day(until, language)) },
      { head: words.state, cell: ({ id, inForce, until }) => <><Tag {...(inForce ? { kind: 'open' as const } : {})}>{inForce ? words.inForce : words.ended}</Tag>{inForce || (until !== null && new Date(until) > visit.now) ? <Confirm visit={visit} action={`${at}/jabatan/${id}/akhir`} kind="secondary">{words.end}</Confirm> : null}</> },
    ]} />
  );
}
