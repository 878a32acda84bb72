import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { Page } from '../../platform/http/paging.js';
import type { RequestLine } from '../../requests/requests.queries.js';
import { REQUEST_STATES } from '../../requests/requests.dto.js';
import type { RequestView } from '../../requests/requests.views.js';
import type { FoundProduct } from '../../vendors/products.views.js';
import type { Filled } from '../forms/filled.js';
import { day } from '../moments.js';
import { Radios } from '../ui/choices.js';
import { SearchField } from '../ui/fields.js';
import { Button, Confirm, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextArea } from '../ui/inputs.js';
import { amountOf, money } from '../ui/money.js';
import { More } from '../ui/more.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import { REQUESTS } from './requests.words.js';

export const REQUESTS_ROOM = '/kerja/permintaan';

export function RequestsPage({ visit, query, page, mayDraft }: { readonly visit: Visit; readonly query: { readonly state?: string | undefined }; readonly page: Page<RequestLine>; readonly mayDraft: boolean }) {
  const { language } = visit;
  const { list: words, state: states } = REQUESTS[language];
  return (
    <Frame visit={visit} title={words.title} room={REQUESTS_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {mayDraft ? <p class="lum-buttons"><a class="govuk-button" href={`${REQUESTS_ROOM}/produk`}>{words.products}</a><a class="govuk-button govuk-button--secondary" href={`${REQUESTS_ROOM}/baru`}>{words.add}</a></p> : null}
      <nav aria-label={words.filter}><p class="lum-actions"><a href={REQUESTS_ROOM} aria-current={query.state === undefined ? 'page' : undefined}>{words.all}</a>{REQUEST_STATES.map((code) => <a key={code} href={`${REQUESTS_ROOM}?state=${code}`} aria-current={query.state === code ? 'page' : undefined}>{states[code]}</a>)}</p></nav>
      {page.items.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <Sheet label={words.title} rows={page.items} keyOf={({ id }) => id} columns={[
          { head: words.request, cell: ({ id, code, title, category }) => <><a href={`${REQUESTS_ROOM}/${id}`}>{title}</a><span class="lum-under">{code}</span><CategoryTag category={category} language={language} /></> },
          { head: words.estimate, right: true, cell: ({ estimate }) => <span class="lum-number">{money(estimate)}</span> },
          { head: words.needed, cell: ({ neededOn }) => day(neededOn, language) },
          { head: words.state, cell: ({ state }) => <Tag {...(state === 'submitted' ? { kind: 'soon' as const } : {})}>{states[state] ?? state}</Tag> },
        ]} />
      )}
      <More path={REQUESTS_ROOM} query={query} next={page.next} language={language} />
    </Frame>
  );
}

/** Search among what vendors make already, as the beginning of a request. */
export function ProductSearchPage({ visit, search, page }: { readonly visit: Visit; readonly search: string | undefined; readonly page: Page<FoundProduct> }) {
  const { language } = visit;
  const { products: words } = REQUESTS[language];
  return (
    <Frame visit={visit} title={words.title} room={REQUESTS_ROOM}>
      <p><a class="govuk-back-link" href={REQUESTS_ROOM}>{REQUESTS[language].one.back}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <form class="lum-period" method="get" action={`${REQUESTS_ROOM}/produk`} role="search">
        <SearchField name="search" label={words.search} value={search} />
        <button class="govuk-button" type="submit">{words.action}</button>
      </form>
      {page.items.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <ul class="lum-products">{page.items.map(({ id, name, category, unit, priceFrom, perWeek, photo, vendor }) => (
          <li key={id} class="lum-card">
            {photo === null ? null : <img src={photo} alt="" loading="lazy" width="320" height="240" />}
            <CategoryTag category={category} language={language} />
            <strong class="lum-product__name">{name}</strong>
            <span class="lum-under">{vendor.name}, {vendor.kecamatan.name}</span>
            <span>{words.from} <span class="lum-number">{money(priceFrom)}</span></span>
            <span class="lum-under">{amountOf(perWeek, unit, language)} {words.perWeek}</span>
            <a class="govuk-button govuk-button--secondary" href={`${REQUESTS_ROOM}/baru?produk=${id}`}>{words.use}<span class="govuk-visually-hidden">: {name}</span></a>
          </li>
        ))}</ul>
      )}
      <More path={`${REQUESTS_ROOM}/produk`} query={{ search }} next={page.next} language={language} />
      <p><a href={`${REQUESTS_ROOM}/baru`}>{words.without}</a></p>
    </Frame>
  );
}

/** One request, with the step that waits for its reader. */
export function RequestPage({ visit, form, request }: { readonly visit: Visit; readonly form: Filled; readonly request: RequestView }) {
  const { language } = visit;
  const { one: words, state: states, form: labels } = REQUESTS[language];
  const at = `${REQUESTS_ROOM}/${request.id}`;
  return (
    <Frame visit={visit} title={`${request.title} ${request.code}`} room={REQUESTS_ROOM}>
      <p><a class="govuk-back-link" href={REQUESTS_ROOM}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p><CategoryTag category={request.category} language={language} /> <Tag>{states[request.state] ?? request.state}</Tag></p>
      <h1>{request.title}</h1>
      <p class="lum-lead">{request.code}</p>
      {request.can.amend || request.can.submit ? (
        <section class="lum-steps-box"><p>{words.submitWhy}</p>
          {request.can.submit ? <Confirm visit={visit} action={`${at}/pengajuan`}>{words.submit}</Confirm> : null}
          {request.can.amend ? <p class="lum-buttons"><a class="govuk-button govuk-button--secondary" href={`${at}/ubah`}>{words.edit}</a></p> : null}</section>
      ) : null}
      <div class={request.can.decide || request.can.letGo ? 'lum-beside' : undefined}>
        <section>
          <Facts facts={[
            [labels.reason, request.reason], [words.beneficiaries, String(request.beneficiaries)], [labels.needed, day(request.neededOn, language)], [labels.address, `${request.address}, ${kecamatanName(request.kecamatan as KecamatanCode)}`],
            [words.estimate, <strong class="lum-number">{money(request.estimate)}</strong>],
          ]} />
          <h2>{words.items}</h2>
          <Sheet label={words.items} rows={request.items} keyOf={({ id }) => id} columns={[
            { head: labels.name, cell: ({ name, specification }) => <>{name}<span class="lum-under">{specification}</span></> },
            { head: words.quantity, right: true, cell: ({ quantity, unit }) => amountOf(quantity, unit, language) },
            { head: words.price, right: true, cell: ({ unitEstimate }) => <span class="lum-number">{money(unitEstimate)}</span> },
          ]} />
        </section>
        {request.can.decide ? (
          <section class="lum-panel">
            <h2>{words.decide}</h2>
            <Form visit={visit} form={form} action={`${at}/keputusan`}>
              <Radios form={form} name="decision" legend={words.decide} options={[{ value: 'accepted', text: words.accept }, { value: 'returned', text: words.return }, { value: 'rejected', text: words.reject }]} />
              <TextArea form={form} name="reason" label={words.reason} maxLength={2000} rows={4} />
              <Button>{words.action}</Button>
            </Form>
          </section>
        ) : null}
        {request.can.letGo ? (
          <section class="lum-panel">
            <h2>{words.letGo}</h2>
            <p>{words.letGoWhy}</p>
            <Form visit={visit} form={form} action={`${at}/keputusan`}>
              <Hidden name="decision" value="rejected" />
              <TextArea form={form} name="reason" label={words.reason} maxLength={2000} rows={4} />
              <Button kind="secondary">{words.letGo}</Button>
            </Form>
          </section>
        ) : null}
      </div>
    </Frame>
  );
}
