import type { LotLine } from '../../lots/lots.queries.js';
import type { VendorLine } from '../../vendors/vendors.views.js';
import { assets } from '../assets.js';
import type { Filled } from '../forms/filled.js';
import { SearchField } from '../ui/fields.js';
import { Confirm, ErrorSummary } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { LotCard } from '../ui/lot-card.js';
import { COUNTER } from './counter.words.js';
import { Script } from '../ui/script.js';

export const COUNTER_ROOM = '/kerja/loket';

/** Where the helper begins: what holds here, and who stands at the counter. */
export function CounterPage({ visit, search, vendors }: { readonly visit: Visit; readonly search: string | undefined; readonly vendors: readonly VendorLine[] | null }) {
  const { room: words } = COUNTER[visit.language];
  return (
    <Frame visit={visit} title={words.title} room={COUNTER_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <ol class="lum-steps">{words.rules.map((rule) => <li key={rule}>{rule}</li>)}</ol>
      <form method="get" action={COUNTER_ROOM} role="search">
        <SearchField name="search" label={words.search} value={search} />
        <button class="govuk-button" type="submit">{words.find}</button>
      </form>
      {vendors === null ? null : vendors.length === 0 ? <p class="lum-empty">{words.none} {words.unverified}</p> : (
        <ul class="lum-lots">{vendors.map(({ id, code, name, kecamatan }) => (
          <li key={id}><article class="lum-lot"><h2 class="lum-lot__title"><a href={`${COUNTER_ROOM}/${id}`}>{name}</a></h2><p class="lum-quiet">{code} · {kecamatan.name}</p></article></li>
        ))}</ul>
      )}
      <Script src={assets().scripts.counter} />
    </Frame>
  );
}

export function CounterVendorPage({ visit, form, vendor, lots }: { readonly visit: Visit; readonly form: Filled; readonly vendor: { readonly id: string; readonly name: string }; readonly lots: readonly LotLine[] }) {
  const { vendor: words } = COUNTER[visit.language];
  return (
    <Frame visit={visit} title={words.title(vendor.name)} room={COUNTER_ROOM}>
      <p><a class="govuk-back-link" href={COUNTER_ROOM}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title(vendor.name)}</h1>
      <p class="lum-lead">{words.lead}</p>
      {lots.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <ul class="lum-lots">{lots.map((lot) => (
          <li key={lot.id}>
            <LotCard lot={lot} visit={visit} heading="h2" />
            <div class="lum-under-card"><Confirm visit={visit} action={`${COUNTER_ROOM}/${vendor.id}`} hidden={{ lotId: lot.id }}>{words.begin}<span class="govuk-visually-hidden">: {lot.title}</span></Confirm></div>
          </li>
        ))}</ul>
      )}
    </Frame>
  );
}
