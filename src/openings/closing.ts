import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { canonicalJson } from '../core/canonical.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { holdBox } from '../lots/box-lock.js';
import { LotRow } from '../lots/lot.entity.js';
import { change, lock } from '../platform/database/rows.js';
import { DueWork } from '../platform/jobs/due-work.js';
import { Work } from '../platform/work.js';

/** The hour has passed and the barrier too: the box is shut and its seals are made public, without names. */
@Injectable()
export class Closing implements OnModuleInit {
  constructor(private readonly work: Work, private readonly dueWork: DueWork) {}

  onModuleInit(): void {
    this.dueWork.register('lot.close', (lotId) => this.close(lotId));
  }

  /** Waits for every submission under way (they hold the lot's lock shared), then flips the state and builds the closing manifest. Idempotent. */
  close(lotId: string): Promise<void> {
    return this.work.run(CLOCK, async ({ db, now, record }) => {
      await holdBox(db, lotId);
      const lot = await lock(db, LotRow, { id: lotId });
      must(lot, 'lot.not-found');
      if (lot.state !== 'published') return;
      await change(db, LotRow, lot, { state: step(LOT, lot, 'close', ['clock'], now) });
      const rows = await db.query<{ seal: string }[]>(`select encode(envelope_hash, 'hex') as seal from seals_at_closing($1)`, [lotId]);
      const seals = rows.map(({ seal }) => seal).toSorted();
      const hash = createHash('sha256').update(canonicalJson({ closedAt: now.toISOString(), lot: lotId, seals })).digest();
      await db.query('insert into closing_manifest (lot_id, closed_at, seals, manifest_hash) values ($1, $2, $3, $4)', [lotId, now, seals, hash]);
      record('lot.closed', { subject: lotId, lot: lotId, facts: { manifestHash: hash.toString('hex'), offers: seals.length } });
    });
  }
}
