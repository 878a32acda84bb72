import { wordFor } from '../../core/history/words.js';
import type { PackageView } from '../../lots/lots.views.js';
import type { PackagePeople } from '../../lots/package-people.queries.js';
import type { Filled } from '../forms/filled.js';
import { day } from '../moments.js';
import { Checkboxes } from '../ui/choices.js';
import { Button, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextField } from '../ui/inputs.js';
import { money } from '../ui/money.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import type { NeededRequest, PackageLine } from './buying.queries.js';
import { PACKAGES } from './packages.words.js';

export const PACKAGES_ROOM = '/kerja/paket';

export function PackagesPage({ visit, packages, mayAssemble }: { readonly visit: Visit; readonly packages: readonly PackageLine[]; readonly mayAssemble: boolean }) {
  const { language } = visit;
  const { list: words, state: states, lotState } = PACKAGES[language];
  return (
    <Frame visit={visit} title={words.title} room={PACKAGES_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {mayAssemble ? <p><a class="govuk-button" href={`${PACKAGES_ROOM}/baru`}>{words.add}</a></p> : null}
      {packages.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <Sheet label={words.title} rows={packages} keyOf={({ id }) => id} columns={[
          { head: words.package, cell: ({ id, code, title, category, agency }) => <><a href={`${PACKAGES_ROOM}/${id}`}>{title}</a><span class="lum-under">{code}, {agency}</span><CategoryTag category={category} language={language} /></> },
          { head: words.ceiling, right: true, cell: ({ ceiling }) => <span class="lum-number">{money(ceiling)}</span> },
          { head: words.lots, cell: ({ lots }) => (lots.length === 0 ? <span class="lum-quiet">{words.noLots}</span> : <>{lots.map((lot) => <span key={lot.id} class="lum-lotline"><a href={`/kerja/lot/${lot.id}`}>{lot.code}</a> <Tag>{lotState[lot.state] ?? lot.state}</Tag></span>)}</>) },
          { head: words.state, cell: ({ state }) => <Tag {...(state === 'announced' ? { kind: 'open' as const } : {})}>{states[state] ?? state}</Tag> },
        ]} />
      )}
    </Frame>
  );
}

export function AssemblePage({ visit, form, requests }: { readonly visit: Visit; readonly form: Filled; readonly requests: readonly NeededRequest[] }) {
  const { language } = visit;
  const { assemble: words, list } = PACKAGES[language];
  return (
    <Frame visit={visit} title={words.title} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={PACKAGES_ROOM}>{list.title}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {requests.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <Form visit={visit} form={form}>
          <Checkboxes form={form} name="requestIds" legend={words.requests} options={requests.map(({ id, code, title, estimate, neededOn, agency, budgetLine }) => ({ value: id, text: `${title} (${money(estimate)})`, hint: `${code}, ${agency}, ${budgetLine}, ${day(neededOn, language)}` }))} />
          <TextField form={form} name="title" label={words.name} maxLength={160} />
          <Button>{words.action}</Button>
        </Form>
      )}
    </Frame>
  );
}

/** A package: what it buys, how, by whom, and its lots. */
export function PackagePage({ visit, parcel, people, requests, lots }: { readonly visit: Visit; readonly parcel: PackageView; readonly people: PackagePeople; readonly requests: readonly NeededRequest[]; readonly lots: PackageLine['lots'] }) {
  const { language } = visit;
  const { one: words, state: states, lotState } = PACKAGES[language];
  const at = `${PACKAGES_ROOM}/${parcel.id}`;
  const { can } = parcel;
  return (
    <Frame visit={visit} title={`${parcel.title} ${parcel.code}`} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={PACKAGES_ROOM}>{words.back}</a></p>
      <p><CategoryTag category={parcel.category} language={language} /> <Tag>{states[parcel.state] ?? parcel.state}</Tag></p>
      <h1>{parcel.title}</h1>
      <p class="lum-lead">{parcel.code}</p>
      {can.plan || can.announce || can.draftLot || can.cancel ? (
        <section class="lum-steps-box">
          <h2>{words.next}</h2>
          {can.plan ? <p>{words.planWhy}</p> : can.announce ? <p>{words.announceWhy}</p> : can.draftLot ? <p>{words.lotsWhy}</p> : null}
          <p class="lum-buttons">
            {can.plan ? <a class="govuk-button" href={`${at}/rencana`}>{words.plan}</a> : null}
            {can.announce ? <a class="govuk-button" href={`${at}/umumkan`}>{words.announce}</a> : null}
            {can.draftLot ? <a class="govuk-button" href={`${at}/lot`}>{words.draftLot}</a> : null}
            {can.cancel ? <a class="govuk-button govuk-button--secondary" href={`${at}/batal`}>{words.cancel}</a> : null}
          </p>
        </section>
      ) : null}
      <Facts facts={[
        [words.ceiling, <strong class="lum-number">{money(parcel.ceiling)}</strong>], [words.budget, requests[0]?.budgetLine ?? null], [words.method, parcel.method === null ? null : wordFor(parcel.method)[language]], [words.rup, parcel.rupCode],
        [words.small, parcel.state === 'draft' ? null : parcel.smallBusinessOnly ? words.yes : `${words.no}, ${words.why}: ${parcel.notSmallReason ?? ''}`], [words.ocid, parcel.ocid],
      ]} />
      <PeopleOfPackage visit={visit} parcel={parcel} people={people} />
      <h2>{words.lots}</h2>
      {lots.length === 0 ? <p class="lum-empty">{words.noLots} {words.lotsWhy}</p> : <ul class="lum-lots">{lots.map((lot) => <li key={lot.id} class="lum-card"><a href={`/kerja/lot/${lot.id}`}>{lot.title}</a><span class="lum-under">{lot.code}</span><Tag>{lotState[lot.state] ?? lot.state}</Tag></li>)}</ul>}
      <h2>{words.requests}</h2>
      <ul class="lum-lots">{requests.map(({ id, code, title, estimate, neededOn }) => <li key={id} class="lum-card"><a href={`/kerja/permintaan/${id}`}>{title}</a><span class="lum-under">{code}, {words.needed} {day(neededOn, language)}</span><span class="lum-number">{money(estimate)}</span></li>)}</ul>
    </Frame>
  );
}

/** Whom the package names, who of them has left, and who followed whom. */
function PeopleOfPackage({ visit: { language }, parcel, people: { named, former } }: { readonly visit: Visit; readonly parcel: PackageView; readonly people: PackagePeople }) {
  const { people: words } = PACKAGES[language];
  return (
    <>
      <h2>{words.title}</h2>
      <ul class="lum-lots">{named.map(({ seat, personId, name, serves }) => (
        <li key={`${seat} ${personId}`} class="lum-card">
          {name}<span class="lum-under">{words.seat[seat]}</span>
          {serves ? null : <Tag>{words.left}</Tag>}
          {serves || !parcel.can.replace ? null : <a href={`${PACKAGES_ROOM}/${parcel.id}/ganti/${seat}/${personId}`}>{words.replace}<span class="govuk-visually-hidden"> {name}</span></a>}
        </li>
      ))}</ul>
      {former.length === 0 ? null : (
        <>
          <h3>{words.formerly}</h3>
          <ul class="lum-lots">{former.map(({ seat, name, successor, decreeNumber, decidedAt }) => <li key={`${seat} ${name} ${successor}`} class="lum-card">{words.by(name, successor, decreeNumber)}<span class="lum-under">{words.seat[seat]}, {day(decidedAt, language)}</span></li>)}</ul>
        </>
      )}
    </>
  );
}
