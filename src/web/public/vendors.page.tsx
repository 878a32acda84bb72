import type { AwardLine } from '../../awards/awards.queries.js';
import { CATEGORIES, termsOf } from '../../core/categories.js';
import { KECAMATAN } from '../../core/kecamatan.js';
import type { Page } from '../../platform/http/paging.js';
import type { Language } from '../../platform/http/language.js';
import type { ListVendorsDto } from '../../vendors/vendors.dto.js';
import type { PaperView } from '../../vendors/vendor-papers.views.js';
import type { VendorLine, VendorView } from '../../vendors/vendors.views.js';
import { day } from '../moments.js';
import { CheckedPapers } from '../papers/paper-parts.js';
import { ReportLink } from '../reporting/report-link.js';
import { Filter, SearchField, Select } from '../ui/fields.js';
import { Frame, type Visit } from '../ui/frame.js';
import { amountOf, money } from '../ui/money.js';
import { More } from '../ui/more.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import type { VendorRecord } from './buyers.queries.js';
import { PUBLIC } from './public.words.js';
import { VendorRecordPart } from './vendor-record.js';

export function VendorsPage({ visit, query, page }: { readonly visit: Visit; readonly query: ListVendorsDto; readonly page: Page<VendorLine> }) {
  const { language } = visit;
  const { vendors: words, lots } = PUBLIC[language];
  return (
    <Frame visit={visit} title={words.title} place="vendors" description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <div class="lum-columns">
        <Filter title={lots.filter} action="/pelaku-usaha" apply={lots.apply}>
          <SearchField name="search" label={words.search} value={query.search} />
          <Select name="kind" label={words.kind} value={query.kind} options={[['', words.anyKind], ['cooperative', words.cooperative], ['enterprise', words.enterprise]]} />
          <Select name="kopwan" label={words.kopwan} value={query.kopwan} options={[['', words.anyKind], ['true', words.kopwan]]} />
          <Select name="category" label={lots.category} value={query.category} options={[['', lots.anyCategory], ...CATEGORIES.map((each) => [each.code, each[language]] as const)]} />
          <Select name="kecamatan" label={words.kecamatan} value={query.kecamatan} options={[['', lots.anyKecamatan], ...KECAMATAN.map(({ code, name }) => [code, name] as const)]} />
        </Filter>
        <div>
          {page.items.length === 0 ? <p class="lum-empty">{words.none}</p> : (
            <ul class="lum-lots">{page.items.map((vendor) => (
              <li key={vendor.id}>
                <article class="lum-lot">
                  <Kind vendor={vendor} language={language} />
                  <h2 class="lum-lot__title"><a href={`/pelaku-usaha/${vendor.id}`}>{vendor.name}</a></h2>
                  <p class="lum-quiet">{vendor.kecamatan.name} · {vendor.categories.map((code) => termsOf(code)[language]).join(', ')}</p>
                </article>
              </li>
            ))}</ul>
          )}
          <More path="/pelaku-usaha" query={query} next={page.next} language={language} />
        </div>
      </div>
    </Frame>
  );
}

export function VendorPage({ visit, vendor, papers, record, awards }: { readonly visit: Visit; readonly vendor: VendorView; readonly papers: readonly PaperView[]; readonly record: VendorRecord; readonly awards: readonly AwardLine[] }) {
  const { language } = visit;
  const words = PUBLIC[language].vendors;
  return (
    <Frame visit={visit} title={vendor.name} place="vendors">
      <p><a class="govuk-back-link" href="/pelaku-usaha">{words.back}</a></p>
      <h1>{vendor.name}</h1>
      <p><Kind vendor={vendor} language={language} />{vendor.state === 'suspended' ? <> <Tag kind="soon">{words.suspended}</Tag></> : null}</p>
      <dl class="lum-facts">
        <div><dt>{words.kecamatan}</dt><dd>{vendor.kecamatan.name}</dd></div>
        <div><dt>{words.categories}</dt><dd>{vendor.categories.map((code) => <><CategoryTag category={code} language={language} /> </>)}</dd></div>
        <div><dt>NIB</dt><dd class="lum-number">{vendor.nib}</dd></div>
        {vendor.cooperative === null ? null : (
          <div><dt>{words.members}</dt><dd>{vendor.cooperative.members}, {vendor.cooperative.womenMembers} {words.womenMembers}</dd></div>
        )}
        {vendor.verifiedAt === null ? null : <div><dt>{words.since}</dt><dd>{day(vendor.verifiedAt, language)}</dd></div>}
      </dl>
      <CheckedPapers papers={papers} language={language} />
      <VendorRecordPart visit={visit} record={record} awards={awards} />
      <h2>{words.products}</h2>
      {vendor.products.length === 0 ? <p class="lum-empty">{words.noProducts}</p> : (
        <ul class="lum-lots">{vendor.products.map((product) => (
          <li key={product.id}>
            <article class={`lum-lot lum-lot--${product.category}`}>
              <h3 class="lum-lot__title">{product.name}</h3>
              <p>{words.priceFrom} <strong class="lum-number">{money(product.priceFrom)}</strong> · {amountOf(product.perWeek, product.unit, language)} {words.perWeek}</p>
            </article>
          </li>
        ))}</ul>
      )}
      <p class="lum-actions"><ReportLink language={language} vendorId={vendor.id} /></p>
    </Frame>
  );
}

function Kind({ vendor, language }: { readonly vendor: VendorLine; readonly language: Language }) {
  const words = PUBLIC[language].vendors;
  return (
    <>
      <Tag>{vendor.kopwan ? words.kopwan : vendor.kind === 'cooperative' ? words.cooperative : words.size[vendor.size ?? 'micro'] ?? words.enterprise}</Tag>
      {vendor.womenOwned && !vendor.kopwan ? <> <Tag>{words.women}</Tag></> : null}
    </>
  );
}
