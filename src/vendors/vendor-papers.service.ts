import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { wibDate } from '../core/calendar-date.js';
import { step } from '../core/machine.js';
import { PAPER } from '../core/machines/paper.js';
import { paperHandedIn, paperTerms, warningOf } from '../core/papers.js';
import { authorize } from '../core/policy.js';
import { add, change, lock } from '../platform/database/rows.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import { Papers } from '../platform/files/papers.js';
import { newId } from '../platform/ids.js';
import { DueWork, schedule, unschedule } from '../platform/jobs/due-work.js';
import { Work } from '../platform/work.js';
import { PAPER_REASONS } from './vendor-reasons.js';
import { VendorPaperRow } from './vendor-paper.entity.js';
import type { JudgePaperDto, SubmitPaperDto } from './vendor-papers.dto.js';
import { VendorRow } from './vendor.entity.js';

const MOST_PAPERS = 60;

/** A vendor hands in its certificates and permits; the cooperative office looks at each; the clock warns before one ends. */
@Injectable()
export class VendorPapers implements OnModuleInit {
  constructor(private readonly work: Work, private readonly papers: Papers, private readonly files: PrivateFileStore, private readonly dueWork: DueWork) {}

  onModuleInit(): void {
    this.dueWork.register('paper.warn', (id) => this.warn(id));
  }

  /** The scan is checked and kept before the row points to it; the same paper handed in twice while it waits is one. */
  async submit(by: Actor, vendorId: string, { issuer, validUntil, ...named }: SubmitPaperDto, scan: Buffer): Promise<{ readonly id: string }> {
    const { bytes, mediaType } = await this.papers.check(scan);
    const fileHash = await this.files.keep(bytes);
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'paper.submit', { vendorId }, 'vendor.not-found');
      const vendor = await lock(db, VendorRow, { id: vendorId });
      must(vendor, 'vendor.not-found');
      const paper = paperHandedIn({ ...named, validUntil: validUntil ?? null }, wibDate(now));
      const { category } = paperTerms(paper.kind);
      must(category === null || vendor.categories.includes(category), 'paper.not-of-category', { category });
      const waiting = await db.findOneBy(VendorPaperRow, { vendorId, kind: paper.kind, number: paper.number, state: 'waiting' });
      if (waiting?.fileHash === fileHash) return { id: waiting.id };
      must(waiting === null, 'paper.already-waiting');
      must(await db.countBy(VendorPaperRow, { vendorId }) < MOST_PAPERS, 'paper.too-many', { most: MOST_PAPERS });
      const id = newId();
      await add(db, VendorPaperRow, {
        ...paper, id, vendorId, issuer, fileHash, mediaType, size: bytes.length, state: 'waiting', submittedBy: by.personId, submittedAt: now,
        decidedBy: null, decidedAt: null, reasonCode: null, decisionId: null, warnedAt: null, version: 1,
      });
      record('paper.submitted', { subject: vendorId, facts: { paper: id, kind: paper.kind, fileHash } });
      return { id };
    });
  }

  judge(by: Actor, id: string, { decision, reasonCode, reason, version }: JudgePaperDto): Promise<void> {
    const fits: readonly string[] = PAPER_REASONS[decision];
    must(fits.includes(reasonCode), 'paper.reason-unfit', { decision, reasons: fits });
    must(decision === 'checked' || reason !== '', 'paper.words-missing');
    return this.work.run(by, async ({ db, now, record }) => {
      const paper = await locked(db, id);
      const roles = authorize(by, 'paper.check', {}, 'paper.not-found');
      must(!by.vendorIds.includes(paper.vendorId), 'vendor.own-affair');
      must(version === paper.version, 'platform.changed-meanwhile');
      const state = step(PAPER, paper, decision === 'checked' ? 'check' : 'refuse', roles, now);
      const facts = { paper: id, kind: paper.kind, reason: reasonCode };
      const happening = { subject: paper.vendorId, ...(reason === '' ? {} : { detail: { reason } }) };
      const decisionId = decision === 'checked'
        ? record('paper.checked', { ...happening, facts: { ...facts, fileHash: paper.fileHash } })
        : record('paper.refused', { ...happening, facts });
      await change(db, VendorPaperRow, paper, { state, decidedBy: by.personId, decidedAt: now, reasonCode, decisionId });
      if (decision === 'refused') await unschedule(db, 'paper.warn', id, now);
      else if (paper.validUntil !== null) await schedule(db, 'paper.warn', id, warningOf(paper.validUntil));
    });
  }

  /** Tells the vendor once that a paper which was found right ends soon. */
  private warn(id: string): Promise<void> {
    return this.work.run(CLOCK, async ({ db, now, record }) => {
      const paper = await locked(db, id);
      if (paper.state !== 'checked' || paper.validUntil === null || paper.warnedAt !== null || paper.validUntil < wibDate(now)) return;
      await change(db, VendorPaperRow, paper, { warnedAt: now });
      record('paper.expiring', { subject: paper.vendorId, facts: { paper: id, kind: paper.kind, validUntil: paper.validUntil } });
    });
  }
}

async function locked(db: EntityManager, id: string): Promise<VendorPaperRow> {
  const paper = await lock(db, VendorPaperRow, { id });
  must(paper, 'paper.not-found');
  return paper;
}
