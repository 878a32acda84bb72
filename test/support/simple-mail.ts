/** A letter as it lies in a file, as its reader sees it. */
export interface ReadLetter {
  readonly to: string;
  readonly subject: string;
  readonly headers: string;
  readonly text: string;
}

export function simpleMail(raw: Buffer): ReadLetter {
  const [head = '', ...body] = raw.toString('utf8').split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const encoded = body.join('\r\n\r\n');
  const text = header('Content-Transfer-Encoding') === 'base64' ? Buffer.from(encoded, 'base64').toString('utf8')
    : encoded.replaceAll('=\r\n', '').replaceAll('\r\n', '\n').replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  return { to: header('To'), subject: header('Subject'), headers, text };
}
