import type { LotLine } from '../lots/lots.queries.js';
import { rupiah, rupiahText } from '../core/money.js';

/** The latest awards as the first page shows them. */
export interface HomeAward {
  readonly code: string;
  readonly title: string;
  readonly vendor: string;
  readonly amount: number;
}

const WIB = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'long', timeStyle: 'short' });

/** The first page: what Lumbung is, the open lots, the latest awards. Plain on purpose; the full set of pages follows. */
export function Home({ lots, awards }: { readonly lots: readonly LotLine[]; readonly awards: readonly HomeAward[] }) {
  return (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Lumbung, pasar UMKM dan koperasi Kabupaten Bekasi</title>
      </head>
      <body>
        <h1>Lumbung</h1>
        <p>Kabupaten Bekasi berbelanja dari UMKM dan koperasinya sendiri: makanan dan minuman, masker nonmedis, peralatan kebencanaan, dan seragam Batik Bekasi.
          Setiap langkah tercatat dan dapat dibaca siapa pun, tanpa akun.</p>
        <h2>Lot terbuka</h2>
        {lots.length === 0 ? <p>Belum ada lot terbuka hari ini.</p> : (
          <ul>{lots.map((lot) => (
            <li key={lot.id}><a href={`/api/v1/lots/${lot.id}`}>{lot.title}</a>, {lot.agency}, HPS {rupiahText(rupiah(lot.ownerEstimate))}, ditutup {WIB.format(lot.closesAt)} WIB</li>
          ))}</ul>
        )}
        <h2>Penetapan terbaru</h2>
        {awards.length === 0 ? <p>Belum ada penetapan.</p> : (
          <ul>{awards.map((award) => <li key={award.code}>{award.title}: {award.vendor}, {rupiahText(rupiah(award.amount))}</li>)}</ul>
        )}
      </body>
    </html>
  );
}
