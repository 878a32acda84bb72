import { Injectable } from '@nestjs/common';
import { must } from '../core/broken-rule.js';
import { AWARD_KINDS, HashShelf, type AwardProof, type OpenedEnvelope } from '../log/award-proof.js';
import { announcementOf } from '../lots/lot-manifest.js';
import type { LotItemRow, LotRow } from '../lots/lot.entity.js';
import { LotQueries } from '../lots/lots.queries.js';
import { Database } from '../platform/database/database.js';
import { committeeHash } from '../sealer/context.js';
import { RecordQueries } from './record.queries.js';

interface AwardedLot extends Pick<LotRow, 'id' | 'code' | 'packageId' | 'title' | 'category' | 'kecamatan' | 'deliverBy' | 'ownerEstimate'> {
  /** As first announced. */
  readonly closesAt: Date;
}

interface Placed {
  readonly index: number | null;
  readonly bytes: Buffer;
}

/** What anyone needs to compute an award again, far from here: `lumbung verify` reads it. */
@Injectable()
export class AwardProofs {
  constructor(private readonly database: Database, private readonly record: RecordQueries, private readonly lots: LotQueries) {}

  async of(lotId: string): Promise<AwardProof> {
    const lot = await this.database.row<AwardedLot>('record.awarded-lot', `
      select l.id, l.code, l.package_id as "packageId", l.title, l.category, l.kecamatan, l.deliver_by as "deliverBy", l.owner_estimate as "ownerEstimate",
        (select (convert_from(e.bytes, 'UTF8')::jsonb->'facts'->>'closesAt')::timestamptz from event e where e.lot_id = l.id and e.kind = 'lot.published') as "closesAt"
      from lot l where l.id = $1 and exists (select 1 from award a where a.lot_id = l.id) and exists (select 1 from opening o where o.lot_id = l.id)`, [lotId]);
    must(lot, 'award-proof.not-found');
    const announcement = await this.announcement(lot);
    const offers = await this.offers(lotId);
    const placed = await this.events(lot);
    const { size, checkpoint, key, path } = await this.record.underOneHead();
    const shelf = new HashShelf();
    const events = await Promise.all(placed.map(async ({ index, bytes }) => {
      must(index !== null && index < size, 'log-entry.not-found');
      return { index, bytes: bytes.toString('utf8'), path: (await path(index)).map((hash) => shelf.place(hash)) };
    }));
    return { format: 'lumbung-award/1', key, checkpoint, lot: announcement, hashes: shelf.hashes, events, offers };
  }

  private async announcement(lot: AwardedLot): Promise<AwardProof['lot']> {
    const items = await this.database.rows<Omit<LotItemRow, 'lotId' | 'unitEstimate'>>('record.announced-items', `
      select id, position, name, specification, unit, quantity from lot_item where lot_id = $1 order by position`, [lot.id]);
    const { committee } = await this.lots.sealing(lot.id);
    return announcementOf(lot, items, lot.closesAt, Buffer.from(await committeeHash(committee)).toString('hex'));
  }

  /** An envelope that did not open is not handed out: nobody was to read it. */
  private offers(lotId: string): Promise<OpenedEnvelope[]> {
    return this.database.rows<OpenedEnvelope>('record.opened-envelopes', `
      select e.id as offer, v.name as "vendorName", case when e.document is not null then translate(encode(o.envelope, 'base64'), E'\\n', '') end as envelope, e.document, encode(e.salt, 'hex') as salt
      from opened_offer e join offer o on o.id = e.id join vendor v on v.id = e.vendor_id where e.lot_id = $1 order by o.envelope_hash`, [lotId]);
  }

  private events({ id, packageId }: AwardedLot): Promise<Placed[]> {
    return this.database.rows<Placed>('record.award-events', `
      select f.leaf_index as index, e.bytes from event e left join leaf f on f.event_id = e.id
      where (e.lot_id = $1 and e.kind = any($3)) or (e.subject = $2 and e.lot_id is null and e.kind = 'package.announced') order by f.leaf_index`, [id, packageId, AWARD_KINDS]);
  }
}
