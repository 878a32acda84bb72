import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { Papers } from './papers.js';
import { Pictures } from './pictures.js';

const papers = new Papers(new Pictures());

/** The smallest PDF with one page, and whatever else is put into it. */
const aPdf = (more: string | Buffer = '') => Buffer.concat([
  Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n'),
  Buffer.isBuffer(more) ? more : Buffer.from(more, 'latin1'), Buffer.from('\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
]);
const hidden = (text: string) => {
  const packed = deflateSync(Buffer.from(text));
  return Buffer.concat([Buffer.from(`9 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`), packed, Buffer.from('\nendstream\nendobj\n')]);
};

describe('A paper that comes with an offer', () => {
  it('may be a PDF that only shows pages, and is kept to the byte', async () => {
    const pdf = aPdf(hidden('<< /Font /Helvetica /JSON 1 >>'));
    expect(await papers.check(pdf)).toEqual({ bytes: pdf, mediaType: 'application/pdf' });
  });

  it('may be a picture, and is drawn anew', async () => {
    const { bytes, mediaType } = await papers.check(await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#fff' } }).png().toBuffer());
    expect([mediaType, (await sharp(bytes).metadata()).width]).toEqual(['image/webp', 2400]);
  });

  it.each([
    ['a script', aPdf('<< /S /JavaScript /JS (app.alert(1)) >>')], ['a script in a compressed stream', aPdf(hidden('<< /S /JavaScript >>'))],
    ['a script with its name in hexadecimal', aPdf('<< /S /J#61vaScript >>')], ['a program to start', aPdf('<< /S /Launch /F (calc.exe) >>')],
    ['another file inside', aPdf('<< /Type /Filespec /EF << /F 8 0 R >> /EmbeddedFiles 1 >>')], ['a form that runs by itself', aPdf('<< /XFA 7 0 R >>')], ['a password', aPdf('<< /Encrypt 5 0 R >>')],
  ])('may not be a PDF with %s', async (_, pdf) => {
    await expect(papers.check(pdf)).rejects.toThrow('paper.not-only-pages');
  });

  it('may not be endless, cut off, a bomb, or of another kind', async () => {
    await expect(papers.check(aPdf('<< /Type /Page >>\n'.repeat(201)))).rejects.toThrow('paper.too-many-pages');
    await expect(papers.check(aPdf().subarray(0, 100))).rejects.toThrow('paper.broken');
    await expect(papers.check(aPdf(hidden('a'.repeat(25_000_000))))).rejects.toThrow('paper.broken');
    for (const other of ['PK\u0003\u0004', '<html>', '<svg/>', 'MZ', '']) await expect(papers.check(Buffer.from(other, 'latin1'))).rejects.toThrow('paper.unsupported');
  });
});
