import type { Actor } from '../core/actor.js';
import { canStep } from '../core/machine.js';
import { REPORT, type ReportState } from '../core/machines/report.js';
import { rolesFor } from '../core/policy.js';
import type { ReportRow } from './report.entity.js';

/** A report without its words, as lists and steps show it to auditors. */
export interface ReportLine {
  readonly id: string;
  readonly code: string;
  readonly lotId: string | null;
  readonly state: ReportState;
  readonly receivedAt: string;
  readonly examinedAt: string | null;
  readonly closedAt: string | null;
  readonly version: number;
  readonly can: { readonly examine: boolean; readonly close: boolean };
}

/** The whole report, for auditors. */
export interface ReportView extends ReportLine {
  readonly body: string;
  readonly contact: string | null;
  readonly answer: string | null;
}

/** What the reporter learns with the code. */
export interface FollowUpView {
  readonly code: string;
  readonly state: ReportState;
  readonly receivedAt: string;
  readonly examinedAt: string | null;
  readonly closedAt: string | null;
  readonly answer: string | null;
}

type Shown = Pick<ReportRow, 'id' | 'code' | 'lotId' | 'state' | 'receivedAt' | 'examinedAt' | 'closedAt' | 'version'>;

export function reportLine({ id, code, lotId, state, version, ...at }: Shown, by: Actor, now: Date): ReportLine {
  const roles = rolesFor(by, 'report.answer');
  return {
    id, code, lotId, state, ...instants(at), version,
    can: { examine: canStep(REPORT, { state }, 'examine', roles, now), close: canStep(REPORT, { state }, 'close', roles, now) },
  };
}

export function followUpView({ code, state, ...at }: Pick<Shown, 'code' | 'state' | 'receivedAt' | 'examinedAt' | 'closedAt'>, answer: string | null): FollowUpView {
  return { code, state, ...instants(at), answer };
}

function instants({ receivedAt, examinedAt, closedAt }: Pick<Shown, 'receivedAt' | 'examinedAt' | 'closedAt'>) {
  return { receivedAt: receivedAt.toISOString(), examinedAt: examinedAt?.toISOString() ?? null, closedAt: closedAt?.toISOString() ?? null };
}
