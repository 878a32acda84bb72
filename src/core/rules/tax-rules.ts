import { rule, since } from './rule.js';

/**
 * What the treasurer keeps back. All of it is a setting: rates and floors are commonly known, their decrees were not read,
 * and the treasurer's own tables come first.
 */
export const TAX_RULES = {
  'tax.ppn.rate': rule('permil', 'PPN efektif', 'Value added tax, effective',
    since('2018-03-22', 100, 'UU 42/2009', 'setting'),
    since('2022-04-01', 110, 'UU 7/2021', 'setting'),
    since('2025-01-01', 110, 'PMK 131/2024: 12 % atas 11/12 dari harga untuk barang tidak mewah', 'setting')),
  'tax.ppn.collected-above': rule('rupiah', 'Bendahara memungut PPN dari PKP untuk pembayaran di atas', 'The treasurer collects value added tax from a registered vendor on payments above',
    since('2018-03-22', 2_000_000, 'Ketentuan instansi pemerintah sebagai pemungut; belum dipastikan', 'setting')),
  'tax.ppn.on-catering': rule('yes-no', 'Jasa boga dikenai PPN', 'Catering bears value added tax',
    since('2018-03-22', false, 'Jasa boga dikenai pajak daerah, bukan PPN', 'setting')),
  'tax.pph22.rate': rule('permil', 'PPh 22 atas barang, dari harga tanpa PPN', 'Income tax art. 22 on goods, of the price without value added tax',
    since('2018-03-22', 15, 'PPh 22 instansi pemerintah', 'excerpt')),
  'tax.pph22.collected-above': rule('rupiah', 'PPh 22 dipungut untuk pembayaran di atas, tidak dipecah', 'Income tax art. 22 is withheld on payments above, not split',
    since('2018-03-22', 2_000_000, 'PPh 22 instansi pemerintah', 'excerpt')),
  'tax.pph23.rate': rule('permil', 'PPh 23 atas jasa, termasuk jasa boga', 'Income tax art. 23 on services, catering included',
    since('2018-03-22', 20, 'UU PPh ps. 23', 'setting')),
  'tax.final.rate': rule('permil', 'PPh final UMKM dengan surat keterangan', 'Final income tax of small business with a certificate',
    since('2018-07-01', 5, 'PP 23/2018', 'setting'),
    since('2022-12-20', 5, 'PP 55/2022', 'setting')),
  'tax.final.turnover-ceiling': rule('rupiah', 'Omzet setahun paling banyak untuk PPh final UMKM', 'Yearly turnover, at most, for the final income tax',
    since('2018-07-01', 4_800_000_000, 'PP 23/2018', 'setting'),
    since('2022-12-20', 4_800_000_000, 'PP 55/2022', 'setting')),
  'tax.final.free-turnover-of-persons': rule('rupiah', 'Omzet setahun orang pribadi yang tidak dikenai PPh final', 'Yearly turnover of natural persons free of the final income tax',
    since('2022-01-01', 500_000_000, 'UU 7/2021', 'setting')),
} as const;
