import { committeeThreshold } from '../../core/committee.js';
import type { RecoveryView } from '../../openings/recoveries.service.js';
import type { Filled } from '../forms/filled.js';
import { PACKAGES_ROOM } from '../officers/packages.page.js';
import { Checkboxes } from '../ui/choices.js';
import { Button, Confirm, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextArea } from '../ui/inputs.js';
import { Sheet } from '../ui/sheet.js';
import type { KeySeat } from './recovery-pages.queries.js';
import { RecoveryRoad, RecoveryState } from './recovery-state.js';
import { RECOVERY } from './recovery.words.js';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** Where a lot stands that too few keys can open, for anyone. */
export function PublicRecoveryPage({ visit, lot, recovery, isOpened }: { readonly visit: Visit; readonly lot: Named; readonly recovery: RecoveryView | null; readonly isOpened: boolean }) {
  const words = RECOVERY[visit.language];
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} place="lots" description={words.lead}>
      <p><a class="govuk-back-link" href={`/lot/${lot.code}`}>{words.back}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead"><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}</span></p>
      <p>{words.lead}</p>
      <h2>{words.state}</h2>
      <RecoveryState visit={visit} recovery={recovery} isOpened={isOpened} />
      {isOpened ? <p><a href={`/lot/${lot.code}/berita-acara`}>{words.minutes}</a></p> : null}
      <RecoveryRoad visit={visit} />
      {recovery?.slipsUntil != null && !isOpened ? <p><a class="govuk-button" href={`/usaha/pemulihan/${lot.code}`}>{words.slip.title}</a></p> : null}
    </Frame>
  );
}

export interface RecoveryDesk {
  readonly lot: Named;
  readonly recovery: RecoveryView | null;
  readonly reason: string | null;
  readonly seats: readonly KeySeat[];
  /** The closer has come by and nobody has opened. */
  readonly isClosed: boolean;
  readonly isOpened: boolean;
  readonly mayAsk: boolean;
  readonly mayAllow: boolean;
}

/** The same for the officials of its agency, with the steps that are theirs. */
export function RecoveryDeskPage({ visit, form, desk }: { readonly visit: Visit; readonly form: Filled; readonly desk: RecoveryDesk }) {
  const words = RECOVERY[visit.language];
  const { lot, recovery, reason, seats, isOpened } = desk;
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={`/kerja/lot/${lot.id}`}>{words.desk}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead"><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}</span></p>
      <p>{words.lead}</p>
      <h2>{words.state}</h2>
      <RecoveryState visit={visit} recovery={recovery} isOpened={isOpened} reason={reason} />
      <NextStep visit={visit} form={form} desk={desk} />
      <h2>{words.seats}</h2>
      <Sheet label={words.seats} rows={seats} keyOf={({ position }) => String(position)} columns={[
        { head: words.name, cell: ({ name }) => name },
        { head: words.seat, cell: ({ position }) => position },
        { head: words.came, cell: ({ position, came }) => (came ? words.handedIn : recovery?.lost.includes(position) === true ? words.isLost : words.notYet) },
      ]} />
      <RecoveryRoad visit={visit} />
    </Frame>
  );
}

function NextStep({ visit, form, desk: { lot, recovery, seats, isClosed, isOpened, mayAsk, mayAllow } }: { readonly visit: Visit; readonly form: Filled; readonly desk: RecoveryDesk }) {
  const words = RECOVERY[visit.language];
  const at = `/kerja/lot/${lot.id}/pemulihan`;
  if (!isClosed) return isOpened ? <p><a href={`/lot/${lot.code}/berita-acara`}>{words.minutes}</a></p> : <p>{words.notClosed}</p>;
  if (recovery === null && mayAsk) {
    return (
      <section>
        <h2>{words.ask.title}</h2>
        <p>{words.ask.threshold(committeeThreshold(seats.length), seats.length)}</p>
        <Form visit={visit} form={form} action={at}>
          <Checkboxes form={form} name="lost" legend={words.ask.legend} hint={words.ask.hint} options={seats.filter(({ came }) => !came).map(({ position, name }) => ({ value: String(position), text: `${name}, ${words.seat.toLowerCase()} ${String(position)}` }))} />
          <TextArea form={form} name="reason" label={words.ask.reason} hint={words.ask.reasonHint} maxLength={2000} />
          <Button kind="warning">{words.ask.action}</Button>
        </Form>
      </section>
    );
  }
  if (recovery?.allowedAt === null && mayAllow) return <section class="lum-steps-box"><p>{words.allow.why}</p><Confirm visit={visit} action={`${at}/izin`} kind="warning">{words.allow.action}</Confirm></section>;
  if (recovery?.allowedAt != null && mayAsk) return <section class="lum-steps-box"><p>{words.open.why}</p><Confirm visit={visit} action={`${at}/buka`}>{words.open.action}</Confirm></section>;
  return null;
}
