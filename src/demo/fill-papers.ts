import type pg from 'pg';
import { addDays, wibInstant, type CalendarDate } from '../core/calendar-date.js';
import { paperNumber, papersFor, warningOf, type PaperKind, type PaperTerms } from '../core/papers.js';
import type { Config } from '../platform/config.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import { insertAll } from './bulk.js';
import { chosenBy, demoId } from './demo-ids.js';
import { drawing } from './drawings.js';
import type { KnownPerson } from './fill-people.js';
import type { RegisteredVendor } from './fill-vendors.js';

/** Whoever issues such a paper. */
const ISSUERS: Readonly<Record<PaperKind, string>> = {
  halal: 'BPJPH', 'p-irt': 'DPMPTSP Kabupaten Bekasi', bpom: 'BPOM', slhs: 'Dinas Kesehatan Kabupaten Bekasi', 'sni-8914': 'Balai Besar Standardisasi Tekstil', sni: 'Lembaga sertifikasi produk',
  batikmark: 'Balai Besar Kerajinan dan Batik', tkdn: 'Kementerian Perindustrian',
};

/** What became of a paper, in tenths. */
const FATES = ['checked', 'checked', 'checked', 'checked', 'ends-soon', 'expired', 'waiting', 'refused', 'none', 'none'] as const;

/** Certificates and permits of the vendors who have an account, some in every state. Their scans are drawings: the demo shows nobody's paper. */
export async function fillPapers(owner: pg.Client, config: Config, today: CalendarDate, people: readonly KnownPerson[], vendors: readonly RegisteredVendor[]): Promise<void> {
  const files = new PrivateFileStore(config);
  const scan = await drawing('batik-uniforms', 0);
  const fileHash = await files.keep(scan);
  const office = people.find(({ appointments }) => appointments.some(({ role }) => role === 'cooperative-verifier'));
  const named = new Map(vendors.map((vendor) => [vendor.name, vendor]));
  const papers = people.flatMap((person) => {
    const vendor = named.get(person.vendorName ?? '');
    return vendor?.state !== 'verified' ? [] : papersFor(vendor.categories).flatMap((terms) => paperOf(vendor, terms, today)).map((paper) => ({
      ...paper, file_hash: fileHash, media_type: 'image/webp', size: scan.length, submitted_by: person.id, decided_by: paper.state === 'waiting' ? null : office?.id, version: paper.state === 'waiting' ? 1 : 2,
    }));
  });
  await insertAll(owner, 'vendor_paper', papers);
  await insertAll(owner, 'due_work', papers.flatMap(({ id, state, valid_until: until }) => (state !== 'checked' || until === null ? [] : [{ id: demoId(warningOf(until), 'paper.warn', id), kind: 'paper.warn', subject: id, due_at: warningOf(until), attempts: 0 }])));
}

function paperOf({ id: vendorId, nib }: RegisteredVendor, { code, ends, years }: PaperTerms, today: CalendarDate) {
  const fate = code === 'bpom' ? 'none' : FATES[chosenBy(FATES.length, nib, code)] ?? 'none';
  if (fate === 'none') return [];
  const ending = fate === 'ends-soon' ? 3 + chosenBy(20, nib, code) : fate === 'expired' ? -chosenBy(25, nib, code) - 1 : 200 + chosenBy(700, nib, code);
  const until = ends ? addDays(today, ending) : null;
  const from = until === null ? addDays(today, -300 - chosenBy(400, nib, code)) : addDays(until, -365 * (years ?? 3));
  const submitted = fate === 'waiting' ? 1 + chosenBy(6, nib, code) : 40 + chosenBy(60, nib, code);
  const submittedAt = wibInstant(addDays(today, -submitted), 9);
  const state = fate === 'waiting' || fate === 'refused' ? fate : 'checked' as const;
  return [{
    id: demoId(submittedAt, 'paper', nib, code), vendor_id: vendorId, kind: code, number: paperNumber(code, inventedNumber(code, nib, until ?? from)), issuer: ISSUERS[code], valid_from: from, valid_until: until, state, submitted_at: submittedAt,
    decided_at: state === 'waiting' ? null : wibInstant(addDays(today, 1 - submitted), 10), reason_code: state === 'waiting' ? null : state === 'checked' ? 'found-at-issuer' : 'number-differs',
  }];
}

/** Of the right form, and such as no office has given: each holds a NIB that does not exist. */
function inventedNumber(kind: PaperKind, nib: string, day: CalendarDate): string {
  const year = day.slice(0, 4);
  if (kind === 'halal') return `ID3216${nib}`;
  if (kind === 'p-irt') return `206321699${nib.slice(-4)}${year.slice(2)}`;
  return `${kind.toUpperCase()}/${nib.slice(-6)}/${year}`;
}
