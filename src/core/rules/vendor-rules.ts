import { perpres, rule, since, type Version } from './rule.js';

/** Who counts as small, what is kept for the small, and what favours home products. */
export const VENDOR_RULES = {
  'enterprise.micro.capital-ceiling': rule('rupiah', 'Modal usaha mikro paling banyak', 'Capital of a micro enterprise, at most', enterprise(50_000_000, 1_000_000_000)),
  'enterprise.small.capital-ceiling': rule('rupiah', 'Modal usaha kecil paling banyak', 'Capital of a small enterprise, at most', enterprise(500_000_000, 5_000_000_000)),
  'enterprise.medium.capital-ceiling': rule('rupiah', 'Modal usaha menengah paling banyak', 'Capital of a medium enterprise, at most', enterprise(10_000_000_000, 10_000_000_000)),
  'enterprise.micro.sales-ceiling': rule('rupiah', 'Penjualan tahunan usaha mikro paling banyak', 'Yearly sales of a micro enterprise, at most', enterprise(300_000_000, 2_000_000_000)),
  'enterprise.small.sales-ceiling': rule('rupiah', 'Penjualan tahunan usaha kecil paling banyak', 'Yearly sales of a small enterprise, at most', enterprise(2_500_000_000, 15_000_000_000)),
  'enterprise.medium.sales-ceiling': rule('rupiah', 'Penjualan tahunan usaha menengah paling banyak', 'Yearly sales of a medium enterprise, at most', enterprise(50_000_000_000, 50_000_000_000)),

  'small-business.reserve-ceiling': rule('rupiah', 'Pagu sampai nilai ini dicadangkan bagi usaha kecil dan koperasi', 'Budget ceilings up to this are kept for small business and cooperatives',
    perpres('ps. 65', [2_500_000_000, 'text'], [15_000_000_000, 'excerpt'], [15_000_000_000, 'excerpt'])),
  'small-business.least-share': rule('permil', 'Bagian belanja bagi usaha kecil dan koperasi paling sedikit', 'Share of spending for small business and cooperatives, at least',
    perpres('ps. 65', null, [400, 'excerpt'], [400, 'excerpt'])),
  'price-match.allowed': rule('yes-no', 'Hak menyamai harga terendah bagi usaha kecil', 'A right of small business to match the lowest price',
    perpres('(tidak mengatur hak ini)', [false, 'text'], [false, 'setting'], [false, 'setting'])),

  'price-preference.package-floor': rule('rupiah', 'Preferensi harga untuk paket di atas', 'Price preference for packages above',
    perpres('ps. 67', [1_000_000_000, 'text'], [1_000_000_000, 'setting'], [1_000_000_000, 'setting'])),
  'price-preference.tkdn-floor': rule('permil', 'TKDN paling sedikit untuk preferensi harga', 'Domestic content, at least, for a price preference',
    perpres('ps. 67', [250, 'text'], [250, 'setting'], [250, 'setting'])),
  'price-preference.most': rule('permil', 'Preferensi harga paling tinggi', 'Price preference, at most',
    perpres('ps. 67', [250, 'text'], [250, 'setting'], [250, 'setting'])),
  'domestic-product.duty-threshold': rule('permil', 'TKDN ditambah BMP yang mewajibkan produk dalam negeri', 'Domestic content plus company weight that makes home products a duty',
    perpres('ps. 66', [400, 'text'], [400, 'setting'], [400, 'excerpt'])),
  'domestic-product.tkdn-floor': rule('permil', 'TKDN paling sedikit bila kewajiban berlaku', 'Domestic content, at least, where the duty holds',
    since('2025-04-30', 250, 'Perpres 46/2025 ps. 66', 'excerpt')),
} as const;

/** UU 20/2008 art. 6 measured net assets and yearly sales; PP 7/2021 art. 35 measures capital, both without land and business building. */
function enterprise(by2008: number, by2021: number): readonly Version[] {
  return [...since('2008-07-04', by2008, 'UU 20/2008 ps. 6', 'setting'), ...since('2021-02-02', by2021, 'PP 7/2021 ps. 35', 'excerpt')];
}
