/** The smallest scan that a house takes: a PDF of one page, with a word on it that tells it from others. */
export function aScan(word: string): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n% ${word}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

/** A certificate or permit as a vendor hands it in; fields left empty are not sent. */
export function paperForm(fields: Readonly<Record<string, string>>, scan: Buffer = aScan(fields['number'] ?? '')): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== '') form.append(name, value);
  form.append('scan', new File([new Uint8Array(scan)], 'surat.pdf', { type: 'application/pdf' }));
  return form;
}
