import { EVENTS, eventKind, type EventName } from '../events.js';
import { isDoneByVendor, officeHeld, type HeldOffice } from './offices.js';
import { SAYINGS } from './sayings.js';
import { tell } from './tell.js';
import { HISTORY_KINDS, kindsShownTo, SEALED_KINDS } from './veil.js';

const AT = new Date('2026-03-03T02:00:00Z');
const held = (role: HeldOffice['role'], agencyId: string | null = 'dinas', from: string | null = null, until: string | null = null): HeldOffice =>
  ({ role, agencyId, agency: agencyId, from, until });

describe('the veil over a lot\'s history', () => {
  it('hides every event about an offer from everybody before the opening', () => {
    for (const onlooker of ['anyone', 'agency', 'auditor'] as const) {
      expect(kindsShownTo(onlooker, false).filter((kind) => SEALED_KINDS.includes(kind))).toEqual([]);
    }
    expect(SEALED_KINDS).toEqual(['offer.submitted', 'offer.withdrawn', 'offer.refused', 'assistance.begun', 'assistance.confirmed', 'recovery.slip-given', 'lot.documents-cleared']);
  });

  it('shows them to everybody after it', () => {
    for (const onlooker of ['anyone', 'agency', 'auditor'] as const) expect(kindsShownTo(onlooker, true)).toEqual(expect.arrayContaining([...SEALED_KINDS]));
  });

  it('never shows anybody a kind that the table says is not public', () => {
    expect(kindsShownTo('anyone', true).filter((kind) => EVENTS[kind].shown === 'never')).toEqual([]);
  });

  it('shows the agency its own drafts, but no report about itself', () => {
    expect(kindsShownTo('agency', true)).toEqual(expect.arrayContaining(['lot.drafted', 'request.returned']));
    expect(kindsShownTo('agency', true).filter((kind) => eventKind(kind).subject === 'report')).toEqual([]);
    expect(kindsShownTo('auditor', true)).toContain('report.received');
  });

  it('shows no sign-in, no audit and no message in any history', () => {
    expect(HISTORY_KINDS.filter((kind) => ['person', 'system', 'vendor', 'product', 'agency'].includes(eventKind(kind).subject))).toEqual([]);
  });
});

describe('a sentence for every event', () => {
  it.each(HISTORY_KINDS)('%s is told in both languages, with facts of its schema only', (kind: EventName) => {
    const known = [...Object.keys(eventKind(kind).facts), 'vendorName'];
    const sayings = SAYINGS[kind] ?? [];
    expect(sayings.length).toBeGreaterThan(0);
    expect(sayings.at(-1)?.when).toBeUndefined();
    for (const { id, en } of sayings) {
      expect(id).not.toBe(en);
      for (const text of [id, en]) {
        expect([...text.matchAll(/\{([A-Za-z]+)/g)].map(([, name]) => name).filter((name) => !known.includes(name ?? ''))).toEqual([]);
      }
    }
  });

  it('is Indonesian for people: amounts, hours in WIB, words instead of codes', () => {
    const facts = { offer: 'x', vendor: 'y', amount: 4_600_000, reason: 'lowest-valid-price', standstillUntil: '2026-03-16T09:00:00.000Z' };
    expect(tell('award.decided', facts, 'Dapur Bu Sari').id)
      .toBe('Dapur Bu Sari ditetapkan sebagai pemenang dengan Rp 4.600.000 (harga sah terendah); masa sanggah sampai 16-03-2026 16.00 WIB.');
  });

  it('tells a faulty offer by its fault, and a corrected one by both totals', () => {
    const facts = { vendor: 'y', envelopeHash: 'h', total: 100, correctedTotal: 100, fault: null };
    expect(tell('offer.opened', facts, 'Sari').en).toBe('The offer of Sari was opened: Rp 100.');
    expect(tell('offer.opened', { ...facts, correctedTotal: 90 }, 'Sari').en).toContain('written Rp 100, after arithmetic correction Rp 90');
    expect(tell('offer.opened', { ...facts, fault: 'offer.unreadable' }, 'Sari').id).toContain('Isi amplop tidak dapat dibaca sebagai penawaran.');
  });

  it('writes a day as people do, and does not leave a hole where a refusal had its facts', () => {
    expect(tell('order.issued', { amount: 1, form: 'spk', deliverBy: '2026-04-10' }, null).id).toContain('sebagai SPK; barang diantar paling lambat 10-04-2026');
    expect(tell('offer.refused', { code: 'offer.after-deadline', envelopeHash: 'h', receivedAt: '2026-03-08T02:00:01Z', vendor: 'y' }, 'Sari').id).not.toContain('{');
  });
});

describe('the office behind an act', () => {
  it('is the one that the right is given to, not another that the same person holds', () => {
    const offices = [held('requester'), held('treasurer'), held('ppk')];
    expect(officeHeld('lot.drafted', {}, AT, offices, 'dinas')?.role).toBe('ppk');
    expect(officeHeld('invoice.advanced', { step: 'spp' }, AT, offices, 'dinas')?.role).toBe('treasurer');
    expect(officeHeld('opening.confirmed', { role: 'ppk' }, AT, offices, 'dinas')?.role).toBe('ppk');
  });

  it('must have been held in that agency at that instant', () => {
    expect(officeHeld('lot.drafted', {}, AT, [held('ppk', 'lain')], 'dinas')).toBeNull();
    expect(officeHeld('lot.drafted', {}, AT, [held('ppk', 'dinas', '2026-03-03T02:00:00.001Z')], 'dinas')).toBeNull();
    expect(officeHeld('lot.drafted', {}, AT, [held('ppk', 'dinas', null, '2026-03-03T02:00:00Z')], 'dinas')).toBeNull();
    expect(officeHeld('lot.drafted', {}, AT, [held('ppk', null, '2026-03-03T02:00:00Z', 'infinity')], 'dinas')?.role).toBe('ppk');
  });

  it('is the vendor\'s for what vendors do', () => {
    expect(isDoneByVendor('offer.submitted', {})).toBe(true);
    expect(isDoneByVendor('order.rated', { side: 'vendor' })).toBe(true);
    expect(isDoneByVendor('order.rated', { side: 'buyer' })).toBe(false);
    expect(isDoneByVendor('lot.closed', {})).toBe(false);
  });
});
