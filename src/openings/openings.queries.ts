import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { LotQueries, type Sealing } from '../lots/lots.queries.js';
import { Database } from '../platform/database/database.js';
import { boxOf } from './box.js';
import { recoveryView, type RecoveryView } from './recoveries.service.js';
import type { LotRecoveryRow } from './recovery.entity.js';

/** A lot whose box waits for this member. */
export interface WaitingLot {
  readonly lotId: string;
  readonly lot: string;
  readonly title: string;
  readonly closedAt: Date;
  /** The member's seat, and the key that fits. */
  readonly member: number;
  readonly keyId: string;
  readonly answered: boolean;
}

/** What a member's browser needs to open its shares of one lot. */
export interface BoxView extends Sealing {
  readonly member: number;
  readonly envelopes: readonly { readonly envelopeHash: string; readonly vendorId: string; readonly version: number; readonly envelope: string }[];
}

/** The seals of the last versions, sorted; no names. */
interface ClosingManifest {
  readonly closedAt: Date;
  readonly seals: readonly string[];
  readonly manifestHash: string;
}

/** The berita acara: who came, which envelopes, what each said, and who was at fault. */
export interface MinutesView {
  readonly code: string;
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly closingManifestHash: string;
  readonly seals: readonly string[];
  readonly committee: readonly { readonly member: number; readonly name: string; readonly publicKey: string; readonly confirmedAt: string | null }[];
  readonly offers: readonly { readonly offerId: string; readonly vendor: string; readonly envelopeHash: string; readonly document: string | null; readonly salt: string | null; readonly fault: string | null; readonly bySlip: boolean }[];
  readonly faults: readonly { readonly offerId: string; readonly party: string; readonly code: string; readonly member: number | null; readonly proof: string }[];
  /** Where slips took the place of missing key holders: who asked, who allowed it, and which members were lost. Null otherwise. */
  readonly recovery: { readonly askedBy: string; readonly askedAt: string; readonly allowedBy: string; readonly allowedAt: string; readonly slipsUntil: string; readonly lost: readonly number[] } | null;
}

@Injectable()
export class OpeningQueries {
  constructor(private readonly database: Database, private readonly source: DataSource, private readonly lots: LotQueries) {}

  /** What the closer found in the box, for anyone to compare with a receipt. */
  async manifest(id: string): Promise<ClosingManifest> {
    const manifest = await this.database.row<ClosingManifest>('openings.manifest', `
      select closed_at as "closedAt", seals, encode(manifest_hash, 'hex') as "manifestHash" from closing_manifest where lot_id = $1`, [id]);
    must(manifest, 'closing-manifest.not-found');
    return manifest;
  }

  /** The closed lots of the day that wait for this member's key, oldest first. */
  async waitingFor(by: Actor): Promise<{ readonly items: readonly WaitingLot[] }> {
    const items = await this.database.rows<WaitingLot>('openings.waiting', `
      select l.id as "lotId", l.code as lot, l.title, m.closed_at as "closedAt", c.position as member, c.key_id as "keyId",
        exists (select 1 from opening_confirmation o where o.lot_id = l.id and o.position = c.position) as answered
      from lot_committee c join lot l on l.id = c.lot_id join closing_manifest m on m.lot_id = l.id
      where c.person_id = $1 and l.state = 'closed' order by m.closed_at, l.id limit 200`, [by.personId]);
    return { items };
  }

  /** The sealed envelopes, for members of the committee only, from the closing manifest on. */
  async box(by: Actor, lotId: string): Promise<BoxView> {
    const seat = await this.database.row<{ position: number }>('openings.seat', 'select position from lot_committee where lot_id = $1 and person_id = $2', [lotId, by.personId]);
    must(seat, 'opening.not-a-member');
    await this.manifest(lotId);
    const box = await boxOf(this.source.manager, lotId);
    return {
      ...(await this.lots.sealing(lotId)), member: seat.position,
      envelopes: box.map(({ envelopeHash, vendorId, version, envelope }) => ({ envelopeHash, vendorId, version, envelope: envelope.toString('base64') })),
    };
  }

  async recovery(lotId: string): Promise<RecoveryView> {
    const row = await this.database.row<LotRecoveryRow>('openings.recovery', `
      select lost, asked_at as "askedAt", allowed_at as "allowedAt", slips_until as "slipsUntil" from lot_recovery where lot_id = $1`, [lotId]);
    must(row, 'recovery.not-found');
    return recoveryView(row);
  }

  /** The minutes of the opening (berita acara): who came, which envelopes, what each said, and who was at fault. */
  async minutes(lotId: string): Promise<MinutesView> {
    const minutes = await this.database.row<MinutesView>('openings.minutes', `
      select o.minutes_code as code, o.opened_at as "openedAt", m.closed_at as "closedAt", encode(m.manifest_hash, 'hex') as "closingManifestHash", m.seals,
        (select json_agg(json_build_object('member', c.position, 'name', p.name, 'publicKey', c.public_key, 'confirmedAt', f.confirmed_at) order by c.position)
           from lot_committee c join person p on p.id = c.person_id left join opening_confirmation f on f.lot_id = c.lot_id and f.position = c.position where c.lot_id = $1) as committee,
        (select coalesce(json_agg(json_build_object('offerId', e.id, 'vendor', v.name, 'envelopeHash', encode(s.envelope_hash, 'hex'), 'document', e.document, 'salt', encode(e.salt, 'hex'),
             'fault', e.fault, 'bySlip', exists (select 1 from recovery_slip r where r.offer_id = e.id)) order by s.envelope_hash), '[]') from opened_offer e join offer s on s.id = e.id join vendor v on v.id = e.vendor_id where e.lot_id = $1) as offers,
        (select coalesce(json_agg(json_build_object('offerId', t.offer_id, 'party', t.party, 'code', t.code, 'member', t.position, 'proof', t.proof) order by t.found_at, t.id), '[]')
           from opening_fault t where t.lot_id = $1) as faults,
        (select json_build_object('askedBy', a.name, 'askedAt', r.asked_at, 'allowedBy', b.name, 'allowedAt', r.allowed_at, 'slipsUntil', r.slips_until, 'lost', r.lost)
           from lot_recovery r join person a on a.id = r.asked_by join person b on b.id = r.allowed_by
           where r.lot_id = $1 and exists (select 1 from event f where f.lot_id = $1 and f.kind = 'recovery.finished')) as recovery
      from opening o join closing_manifest m on m.lot_id = o.lot_id where o.lot_id = $1`, [lotId]);
    must(minutes, 'minutes.not-found');
    return minutes;
  }
}
