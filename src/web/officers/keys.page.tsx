import type { MemberKeyView } from '../../identity/member-keys.service.js';
import { BLANK } from '../forms/filled.js';
import { moment, relative } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextField } from '../ui/inputs.js';
import { Facts } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { ByPasskey, CommitteeForm, CommitteeStatus, Opener } from './committee-form.js';
import { COMMITTEE } from './committee.words.js';

/** Make a key, show it each week, replace it. */
export function KeysPage({ visit, keys }: { readonly visit: Visit; readonly keys: readonly MemberKeyView[] }) {
  const { language } = visit;
  const { keys: words } = COMMITTEE[language];
  const current = keys.find(({ retiredAt }) => retiredAt === null);
  const older = keys.filter(({ retiredAt }) => retiredAt !== null);
  return (
    <Frame visit={visit} title={words.title} room="/kerja/pembukaan">
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <CommitteeStatus />
      <Backup visit={visit} />
      {current === undefined ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : <Current visit={visit} current={current} />}
      <h2>{current === undefined ? words.make : words.makeAnother}</h2>
      {current === undefined ? null : <p>{words.anotherWhy}</p>}
      <CommitteeForm visit={visit} task="make" button={current === undefined ? words.make : words.makeAnother}>
        <TextField form={BLANK} name="new-passphrase" label={words.passphrase} hint={words.passphraseHint} type="password" autocomplete="new-password" width={20} />
        <TextField form={BLANK} name="again" label={words.again} type="password" autocomplete="new-password" width={20} />
      </CommitteeForm>
      <p>{words.withPasskeyWhy}</p>
      <CommitteeForm visit={visit} task="make-with-passkey" button={words.withPasskey} />
      {older.length === 0 ? null : (
        <>
          <h2>{words.older}</h2>
          <ul>{older.map(({ id, madeAt, retiredAt }) => <li key={id}>{words.made} {moment(madeAt, language)}, {words.retired} {moment(retiredAt ?? madeAt, language)}</li>)}</ul>
        </>
      )}
    </Frame>
  );
}

function Current({ visit, current: { publicKey, madeAt, provenAt, provenUntil, passkeys } }: { readonly visit: Visit; readonly current: MemberKeyView }) {
  const { language, now } = visit;
  const { keys: words } = COMMITTEE[language];
  const isFresh = provenUntil !== null && new Date(provenUntil) > now;
  return (
    <section>
      <h2>{words.current}</h2>
      <p>{isFresh ? <Tag kind="open">{words.fresh}</Tag> : <Tag kind="soon">{provenAt === null ? words.never : words.stale}</Tag>}{isFresh ? ` ${words.until} ${moment(provenUntil, language)} (${relative(provenUntil, now, language)})` : null}</p>
      <Facts facts={[[words.made, moment(madeAt, language)], [words.fingerprint, <span class="lum-hash">{publicKey}</span>], [words.passkeys, passkeys.length === 0 ? words.noPasskey : <>{passkeys.map(({ credentialId, addedAt }) => <span key={credentialId} class="lum-lotline">{words.passkeyAdded} {moment(addedAt, language)}</span>)}</>]]} />
      <p>{words.showWhy}</p>
      <CommitteeForm visit={visit} task="show" button={words.show} more={
        <>
          {passkeys.length === 0 ? null : <ByPasskey>{words.showByPasskey}</ByPasskey>}
          <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{words.addPasskey}</span></summary>
            <div class="govuk-details__text"><p>{words.addPasskeyWhy}</p><button class="govuk-button govuk-button--secondary" type="submit" data-task="add-passkey">{words.addPasskeyNow}</button></div></details>
        </>
      }><Opener visit={visit} /></CommitteeForm>
    </section>
  );
}

/** Filled by the browser right after a key was made; the server never sees it. */
function Backup({ visit: { language } }: { readonly visit: Visit }) {
  const { keys: words } = COMMITTEE[language];
  return (
    <section class="lum-backup" data-backup hidden>
      <h2 tabindex={-1}>{words.backup}</h2>
      <p>{words.backupWhy}</p>
      <p><strong>{words.backupCode}</strong></p>
      <p class="lum-backup__code" data-backup-code />
      <p class="lum-quiet">{words.fingerprint}: <span class="lum-hash" data-backup-key /></p>
      <button class="govuk-button" type="button">{words.print}</button>
      <p><a href="/kerja/kunci">{words.go}</a></p>
    </section>
  );
}
