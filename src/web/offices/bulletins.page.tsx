import { BULLETIN_KINDS } from '../../core/bulletin.js';
import type { KeptBulletin } from '../../bulletins/bulletins.queries.js';
import type { BulletinView } from '../../bulletins/bulletins.views.js';
import type { Page } from '../../platform/http/paging.js';
import type { Filled } from '../forms/filled.js';
import { shortMoment } from '../moments.js';
import { BULLETINS } from '../public/bulletins.words.js';
import { Radios } from '../ui/choices.js';
import { Button, Confirm, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { MomentField, TextArea, TextField } from '../ui/inputs.js';
import { whole } from '../ui/money.js';
import { More } from '../ui/more.js';
import { Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { BULLETIN_DESK } from './bulletins.words.js';

export const BULLETINS_ROOM = '/kerja/kabar';

/** All bulletins with their state and readers. */
export function KeptBulletinsPage({ visit, page }: { readonly visit: Visit; readonly page: Page<KeptBulletin> }) {
  const { language } = visit;
  const words = BULLETIN_DESK[language];
  return (
    <Frame visit={visit} title={words.title} room={BULLETINS_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <p><a class="govuk-button" href={`${BULLETINS_ROOM}/baru`}>{words.write}</a></p>
      {page.items.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <Sheet label={words.title} rows={page.items} keyOf={({ id }) => id} columns={[
          { head: words.what, cell: ({ id, code, title }) => <><a href={`${BULLETINS_ROOM}/${id}`}>{title}</a><span class="lum-under">{code}</span></> },
          { head: words.kind, cell: ({ kind }) => BULLETINS[language].kinds[kind] },
          { head: words.state, cell: ({ state }) => <Tag {...(state === 'hidden' ? {} : { kind: state === 'shown' ? 'open' as const : 'soon' as const })}>{words.states[state]}</Tag> },
          { head: words.shown, cell: ({ shownFrom }) => <time dateTime={shownFrom.toISOString()}>{shortMoment(shownFrom, language)}</time> },
          { head: words.reads, cell: ({ reads }) => whole(reads, language), right: true },
        ]} />
      )}
      <More path={BULLETINS_ROOM} query={{}} next={page.next} language={language} />
    </Frame>
  );
}

/** One form to write a bulletin, or to change one that is there. */
export function BulletinFormPage({ visit, form, bulletin }: { readonly visit: Visit; readonly form: Filled; readonly bulletin: BulletinView | null }) {
  const { language, now } = visit;
  const words = BULLETIN_DESK[language];
  const title = bulletin === null ? words.newTitle : words.amendTitle;
  const isShown = bulletin !== null && bulletin.can.withdraw && bulletin.shownFrom <= now;
  return (
    <Frame visit={visit} title={title} room={BULLETINS_ROOM}>
      <p><a class="govuk-back-link" href={BULLETINS_ROOM}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{title}</h1>
      {isShown ? <p><a href={`/kabar/${bulletin.code}`}>{words.look}</a></p> : null}
      <Form visit={visit} form={form}>
        {bulletin === null ? null : <Hidden name="version" value={form.value('version')} />}
        <Radios form={form} name="kind" legend={words.kind} options={BULLETIN_KINDS.map((value) => ({ value, text: BULLETINS[language].kinds[value] }))} />
        <TextField form={form} name="title" label={words.titleField} maxLength={160} />
        <TextArea form={form} name="body" label={words.body} hint={words.bodyHint} rows={10} maxLength={20_000} />
        <fieldset class="govuk-fieldset lum-part"><legend class="govuk-fieldset__legend">{words.event}</legend>
          <TextField form={form} name="place" label={words.place} maxLength={300} />
          <div class="lum-row"><MomentField form={form} name="startsAt" label={words.startsAt} /><MomentField form={form} name="endsAt" label={words.endsAt} /></div>
        </fieldset>
        <fieldset class="govuk-fieldset lum-part"><legend class="govuk-fieldset__legend">{words.english}</legend>
          <TextField form={form} name="titleEn" label={words.titleEn} hint={words.englishHint} maxLength={160} />
          <TextArea form={form} name="bodyEn" label={words.bodyEn} rows={6} maxLength={20_000} />
        </fieldset>
        <fieldset class="govuk-fieldset lum-part"><legend class="govuk-fieldset__legend">{words.span}</legend>
          <div class="lum-row"><MomentField form={form} name="shownFrom" label={words.shownFrom} {...(bulletin === null ? { hint: words.shownFromHint } : {})} /><MomentField form={form} name="shownUntil" label={words.shownUntil} /></div>
        </fieldset>
        <Button>{bulletin === null ? words.publish : words.amend}</Button>
      </Form>
      {bulletin?.can.withdraw === true ? <><h2>{words.withdraw}</h2><p>{words.withdrawWhy}</p><Confirm visit={visit} action={`${BULLETINS_ROOM}/${bulletin.id}/penarikan`} kind="warning">{words.withdraw}</Confirm></> : null}
    </Frame>
  );
}
