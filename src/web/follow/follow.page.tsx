import { CATEGORIES, termsOf, type Category } from '../../core/categories.js';
import { KECAMATAN, kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { SubscriptionView } from '../../notifications/subscriptions.service.js';
import type { Filled } from '../forms/filled.js';
import { Button, Confirm, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { SelectField, TextField } from '../ui/inputs.js';
import { Facts } from '../ui/sheet.js';
import { PUBLIC } from '../public/public.words.js';
import { FOLLOW } from './follow.words.js';

/** What to follow, and where to write. */
export function FollowPage({ visit, form }: { readonly visit: Visit; readonly form: Filled }) {
  const { language } = visit;
  const words = FOLLOW[language];
  const { lots } = PUBLIC[language];
  return (
    <Frame visit={visit} title={words.title} place="lots" description={words.lead}>
      <p><a class="govuk-back-link" href="/lot">{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <Form visit={visit} form={form} action="/langganan">
        <TextField form={form} name="email" label={words.email} hint={words.privacy} type="email" autocomplete="email" maxLength={254} />
        <SelectField form={form} name="category" label={lots.category} options={[['', lots.anyCategory], ...CATEGORIES.map((each) => [each.code, each[language]] as const)]} />
        <SelectField form={form} name="kecamatan" label={lots.kecamatan} options={[['', lots.anyKecamatan], ...KECAMATAN.map(({ code, name }) => [code, name] as const)]} />
        <TextField form={form} name="search" label={words.words} maxLength={100} />
        <Button>{words.action}</Button>
      </Form>
      <p>{words.other} <a href="/umpan/lot.atom">{lots.byFeed}</a> · <a href="/kalender.ics">{lots.byCalendar}</a></p>
    </Frame>
  );
}

export function LetterSentPage({ visit }: { readonly visit: Visit }) {
  const words = FOLLOW[visit.language];
  return (
    <Frame visit={visit} title={words.sent} place="lots">
      <h1>{words.sent}</h1>
      <p class="lum-lead">{words.sentLead}</p>
      <p>{words.sentHint}</p>
      <p><a href="/langganan">{words.again}</a></p>
    </Frame>
  );
}

/** Behind the link of a letter: a yes that only a person gives, and the way out. */
export function SubscriptionPage({ visit, subscription: { category, kecamatan, words: asked, confirmedAt }, address }: { readonly visit: Visit; readonly subscription: SubscriptionView; readonly address: string }) {
  const { language } = visit;
  const words = FOLLOW[language];
  const isForAll = category === null && kecamatan === null && asked === null;
  return (
    <Frame visit={visit} title={words.yours} place="lots">
      <h1>{words.yours}</h1>
      <Facts facts={isForAll ? [[words.about, words.everything]] : [
        [words.category, category === null ? '' : termsOf(category as Category)[language]], [words.kecamatan, kecamatan === null ? '' : kecamatanName(kecamatan as KecamatanCode)], [words.search, asked ?? ''],
      ]} />
      {confirmedAt === null
        ? <><p>{words.confirmLead}</p><Confirm visit={visit} action={`${address}/konfirmasi`}>{words.confirm}</Confirm></>
        : <><p class="lum-status">{words.running}</p><p>{words.stopWhy}</p><Confirm visit={visit} action={`${address}/berhenti`} kind="secondary">{words.stop}</Confirm></>}
    </Frame>
  );
}

export function StoppedPage({ visit }: { readonly visit: Visit }) {
  const words = FOLLOW[visit.language];
  return (
    <Frame visit={visit} title={words.stopped} place="lots">
      <h1>{words.stopped}</h1>
      <p class="lum-lead">{words.stoppedLead}</p>
      <p><a href="/lot">{words.back}</a></p>
    </Frame>
  );
}
