import { termsOf } from '../../core/categories.js';
import type { PrivateView, VendorView } from '../../vendors/vendors.views.js';
import type { Filled } from '../forms/filled.js';
import { day, shortMoment } from '../moments.js';
import { Checkbox } from '../ui/choices.js';
import { Button, Confirm, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextField } from '../ui/inputs.js';
import { amountOf, money } from '../ui/money.js';
import { Tag } from '../ui/tags.js';
import { BankFields, CooperativeFields, NpwpField, OwnerFields, PlaceFields, WorkFields } from './registration.fields.js';
import { VENDOR } from './vendor.words.js';

export interface Business {
  readonly vendor: VendorView;
  readonly own: PrivateView;
}

/** Everything a person's businesses are, say, and wait for. */
export function BusinessesPage({ visit, businesses, hasDraft }: { readonly visit: Visit; readonly businesses: readonly Business[]; readonly hasDraft: boolean }) {
  const words = VENDOR[visit.language].business;
  return (
    <Frame visit={visit} title={words.title} room="/usaha">
      <h1>{words.title}</h1>
      {businesses.length === 0 ? <p class="lum-lead">{words.none}</p> : null}
      {businesses.map((business) => <BusinessSheet key={business.vendor.id} visit={visit} business={business} />)}
      <p><a class={businesses.length === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'} href="/usaha/daftar">{hasDraft ? words.goOn : businesses.length === 0 ? words.start : words.another}</a></p>
    </Frame>
  );
}

function BusinessSheet({ visit, business: { vendor, own } }: { readonly visit: Visit; readonly business: Business }) {
  const { language } = visit;
  const { business: words, registration } = VENDOR[language];
  return (
    <section>
      <h2>{vendor.name} <Tag {...(vendor.state === 'verified' ? { kind: 'open' as const } : { kind: 'soon' as const })}>{words.states[vendor.state] ?? vendor.state}</Tag></h2>
      <p>{words.meaning[vendor.state]}</p>
      {own.decisions.length === 0 || vendor.state === 'verified' ? null : <Decisions visit={visit} own={own} />}
      {vendor.can.registerAgain ? <Confirm visit={visit} action={`/usaha/${vendor.id}/ajukan`}>{words.again}</Confirm> : null}
      <ul class="lum-rooms">
        <li><a href={`/usaha/${vendor.id}/produk`}>{words.products}</a></li>
        <li><a href={`/usaha/${vendor.id}/ubah`}>{words.amend}</a></li>
        {vendor.state === 'verified' ? <li><a href={`/pelaku-usaha/${vendor.id}`}>{words.publicPage}</a></li> : null}
      </ul>
      <dl class="lum-facts">
        <div><dt>NIB</dt><dd class="lum-number">{vendor.nib}</dd></div>
        <div><dt>NPWP</dt><dd class="lum-number">{own.npwp ?? registration.none}</dd></div>
        <div><dt>{words.owner}</dt><dd>{own.ownerName}</dd></div>
        <div><dt>{words.nik}</dt><dd class="lum-number">{own.ownerNik ?? registration.none}</dd></div>
        <div><dt>{words.phone}</dt><dd class="lum-number">{own.phone ?? registration.none}</dd></div>
        <div><dt>{words.bank}</dt><dd class="lum-number">{own.bank === null ? registration.none : `${own.bank.bankCode ?? ''} ${own.bank.account}`}</dd></div>
        {own.yearlySales === null ? null : <div><dt>{words.sales}</dt><dd class="lum-number">{money(own.yearlySales)}</dd></div>}
        <div><dt>{words.capacity}</dt><dd>{vendor.capacities.length === 0 ? registration.none : vendor.capacities.map(({ category, unit, perWeek }) => `${termsOf(category)[language]}: ${amountOf(perWeek, unit, language)}`).join('; ')}</dd></div>
      </dl>
    </section>
  );
}

function Decisions({ visit: { language }, own }: { readonly visit: Visit; readonly own: PrivateView }) {
  const words = VENDOR[language].business;
  return (
    <>
      <h3>{words.decisions}</h3>
      <ul class="lum-story">{own.decisions.slice(0, 5).map(({ decision, reason, decidedAt }) => (
        <li key={String(decidedAt)} class="lum-done"><strong>{words.decision[decision] ?? decision}</strong>{reason}<time dateTime={new Date(decidedAt).toISOString()}> {shortMoment(decidedAt, language)}</time></li>
      ))}</ul>
    </>
  );
}

/** The whole profile on one page; what is private stands empty and stays what it is. */
export function AmendPage({ visit, form, vendor }: { readonly visit: Visit; readonly form: Filled; readonly vendor: VendorView }) {
  const { language } = visit;
  const { business: words, registration } = VENDOR[language];
  return (
    <Frame visit={visit} title={words.amend} room="/usaha">
      <p><a class="govuk-back-link" href="/usaha">{words.title}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.amend}</h1>
      <p class="lum-lead">{vendor.name}{vendor.verifiedAt === null ? '' : ` · ${words.states['verified'] ?? ''} ${day(vendor.verifiedAt, language)}`}</p>
      <Form visit={visit} form={form} action={`/usaha/${vendor.id}/ubah`}>
        <Hidden name="version" value={form.value('version')} />
        <TextField form={form} name="name" label={registration.name} autocomplete="organization" maxLength={160} />
        <TextField form={form} name="nib" label={registration.nib} hint={registration.nibHint} inputMode="numeric" width={20} maxLength={60} autocomplete="off" />
        <Checkbox form={form} name="womenOwned" text={registration.women} />
        <PlaceFields form={form} language={language} />
        <WorkFields form={form} language={language} withSales={vendor.kind === 'enterprise'} />
        {vendor.kind === 'cooperative' ? <CooperativeFields form={form} language={language} /> : null}
        <h2>{words.privateTitle}</h2>
        <p class="lum-quiet">{words.keepPrivate}</p>
        <NpwpField form={form} language={language} hint={words.keepPrivate} />
        <OwnerFields form={form} language={language} />
        <BankFields form={form} language={language} hint={words.keepPrivate} />
        <Button>{words.save}</Button>
      </Form>
    </Frame>
  );
}
