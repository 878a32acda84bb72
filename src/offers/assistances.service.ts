import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { ASSISTANCE_MS, hearsVendor, MOST_ATTEMPTS } from '../core/assistance.js';
import { must } from '../core/broken-rule.js';
import { isOpenForOffers } from '../core/machines/lot.js';
import { authorize } from '../core/policy.js';
import { Contacts } from '../identity/contacts.js';
import { Letters } from '../identity/letters.js';
import { Sessions } from '../identity/sessions.service.js';
import { LotRow } from '../lots/lot.entity.js';
import { add, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { PersonalData } from '../platform/personal-data.js';
import { Work } from '../platform/work.js';
import { AssistanceRow } from './assistance.entity.js';
import { assistanceLetter } from './assistance.texts.js';
import type { AssistedOfferDto } from './offers.dto.js';
import { Offers, type Receipt } from './offers.service.js';

export interface AssistanceView {
  readonly id: string;
  readonly lotId: string;
  readonly vendorId: string;
  readonly expiresAt: string;
  /** Whether a code went to the vendor's e-mail; otherwise the vendor types their own passphrase. */
  readonly codeSent: boolean;
}

interface VendorPerson {
  readonly id: string;
  readonly name: string;
  readonly language: 'id' | 'en';
}

/**
 * For a vendor without a working phone: a counter lends its screen. The browser there seals, as everywhere; the vendor, who is present, confirms with a
 * code from their e-mail or with their own passphrase; the helper is on the record. Nobody helps with a lot whose offers they will open or choose from.
 */
@Injectable()
export class Assistances {
  constructor(
    private readonly work: Work,
    private readonly offers: Offers,
    private readonly contacts: Contacts,
    private readonly letters: Letters,
    private readonly sessions: Sessions,
    private readonly personal: PersonalData,
  ) {}

  begin(by: Actor, lotId: string, vendorId: string): Promise<AssistanceView> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'offer.assist', {}, 'lot.not-found');
      const lot = await db.findOneBy(LotRow, { id: lotId });
      must(lot !== null && lot.publishedAt !== null, 'lot.not-found');
      must(isOpenForOffers(lot, now), 'assistance.too-late');
      must(!by.vendorIds.includes(vendorId) && !(await decidesOn(db, by.personId, lot)), 'assistance.conflict');
      const people = await peopleOf(db, vendorId);
      must(people.length > 0, 'vendor.not-found');
      const id = newId();
      const code = String(randomInt(100_000_000)).padStart(8, '0');
      const codeSent = await this.sendCode(db, now, { people, lot, code });
      const expiresAt = new Date(now.getTime() + ASSISTANCE_MS);
      await add(db, AssistanceRow, {
        id, lotId, vendorId, helperId: by.personId, codeHash: codeSent ? this.hash(id, code) : null, askedAt: now, expiresAt, attempts: 0, confirmedAt: null, confirmedBy: null, usedWith: null, offerId: null,
      });
      record('assistance.begun', { subject: lotId, lot: lotId, facts: { assistance: id, vendor: vendorId, codeSent } });
      return { id, lotId, vendorId, expiresAt: expiresAt.toISOString(), codeSent };
    });
  }

  /** The vendor's word first, in a transaction of its own, so that a wrong code is counted; then the offer, judged like any other. One word is good for one offer. */
  async submit(by: Actor, id: string, sent: AssistedOfferDto, receivedAt: Date): Promise<Receipt> {
    const { lotId, vendorId } = await this.confirm(by, id, sent);
    const receipt = await this.offers.submitFor(by, lotId, { ...sent, vendorId }, receivedAt);
    await this.work.run(withoutKey(by), async ({ db }) => {
      await db.update(AssistanceRow, { id }, { offerId: receipt.offerId });
    });
    return receipt;
  }

  private async confirm(by: Actor, id: string, { code, login, passphrase }: AssistedOfferDto): Promise<AssistanceRow> {
    must((code === undefined) !== (passphrase === undefined) && (login === undefined) === (passphrase === undefined), 'assistance.one-confirmation');
    must(by.once !== undefined, 'idempotency.key-missing');
    const key = by.once.key;
    const personId = login === undefined || passphrase === undefined ? null : await this.sessions.checkPassword(login, passphrase);
    const { row, right } = await this.work.run(withoutKey(by), async ({ db, now, record }) => {
      const found = await lock(db, AssistanceRow, { id });
      must(found !== null && found.helperId === by.personId, 'assistance.not-found');
      must(found.usedWith === null ? hearsVendor(found, now) : found.usedWith === key, 'assistance.over');
      const fits = personId === null ? found.codeHash?.equals(this.hash(id, code ?? '')) === true : (await peopleOf(db, found.vendorId)).some((person) => person.id === personId);
      if (!fits) await db.update(AssistanceRow, { id }, { attempts: Math.min(found.attempts + 1, MOST_ATTEMPTS) });
      else if (found.usedWith === null) {
        const confirmedBy = personId === null ? 'code' : 'passphrase';
        await db.update(AssistanceRow, { id }, { confirmedAt: now, confirmedBy, usedWith: key });
        record('assistance.confirmed', { subject: found.lotId, lot: found.lotId, facts: { assistance: id, vendor: found.vendorId, confirmedBy } });
      }
      return { row: found, right: fits };
    });
    must(right, 'assistance.not-confirmed');
    return row;
  }

  private async sendCode(db: EntityManager, now: Date, { people, lot, code }: { readonly people: readonly VendorPerson[]; readonly lot: LotRow; readonly code: string }): Promise<boolean> {
    for (const { id, name, language } of people) {
      const { email } = await this.contacts.of(db, id);
      if (email === null) continue;
      await this.letters.write(db, now, { personId: id, to: email, usefulUntil: new Date(now.getTime() + ASSISTANCE_MS) }, assistanceLetter(language, { name, lot: lot.code, title: lot.title, code }));
      return true;
    }
    return false;
  }

  private hash(id: string, code: string): Buffer {
    return this.personal.index('code', `${id}\n${code.replace(/\s/g, '')}`);
  }
}

/** Whoever holds a key of the lot, or an office of the buying agency, does not sit beside a bidder. */
async function decidesOn(db: EntityManager, personId: string, { id, agencyId }: LotRow): Promise<boolean> {
  const rows = await db.query<unknown[]>(`
    select 1 from lot_committee where lot_id = $1 and person_id = $2
    union all select 1 from appointment where person_id = $2 and agency_id = $3 and valid @> lumbung_now()`, [id, personId, agencyId]);
  return rows.length > 0;
}

async function peopleOf(db: EntityManager, vendorId: string): Promise<readonly VendorPerson[]> {
  return db.query<VendorPerson[]>(`
    select p.id, p.name, p.language from vendor_user u join person p on p.id = u.person_id where u.vendor_id = $1 and u.until is null and p.disabled_at is null order by u.since, p.id`, [vendorId]);
}

function withoutKey({ once: _, ...actor }: Actor): Actor {
  return actor;
}

