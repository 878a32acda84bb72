import { moment } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import type { ServedRecord } from './sealer.queries.js';
import { SEALER } from './sealer.words.js';

/** Every module that browsers run, by its hash on record, and the commands to compare. `lot` narrows it to what was served while offers for that lot could be made. */
export function SealerPage({ visit, address, lot, records }: { readonly visit: Visit; readonly address: string; readonly lot: string | null; readonly records: readonly ServedRecord[] }) {
  const { language } = visit;
  const words = SEALER[language];
  return (
    <Frame visit={visit} title={words.title} description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <h2>{words.how}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{words.compare}<Command label={words.compare}>{`curl -fsS ${address}/sealer.mjs | sha256sum`}</Command></li>
        <li>{words.prove}<Command label={words.prove}>{[
          `curl -fsSO ${address}/sealer.mjs`, `curl -fsSO ${address}/verify.mjs`, `curl -fsS ${address}/api/v1/sealing-modules/${records[0]?.id ?? 'ID'} -o penyegel.json`,
          'node verify.mjs penyegel.json --key KEY --module sealer.mjs',
        ].join('\n')}</Command></li>
        <li>{words.elsewhere}</li>
      </ol>
      <p>{words.limit}</p>
      <h2>{lot === null ? words.records : words.ofLot(lot)}</h2>
      {lot === null ? null : <p><a href={`/lot/${encodeURIComponent(lot)}`}>{words.toLot}</a> · <a href="/penyegel">{words.all}</a></p>}
      {records.length === 0 ? <p class="lum-empty">{words.none}</p> : records.map((record) => <Record key={record.id} visit={visit} record={record} />)}
      <p class="lum-actions"><a href="/catatan">{words.log}</a> <a href="/kepercayaan">{words.trust}</a></p>
    </Frame>
  );
}

function Record({ visit: { language }, record: { id, servedFrom, modules } }: { readonly visit: Visit; readonly record: ServedRecord }) {
  const words = SEALER[language];
  return (
    <section>
      <h3>{words.since} <time dateTime={servedFrom}>{moment(servedFrom, language)}</time></h3>
      <pre class="lum-paper" tabindex={0} aria-label={words.hashes}>{modules.map(({ path, bytes, sha256 }) => `${sha256}  ${path}  ${String(bytes)}`).join('\n')}</pre>
      <p><a href={`/api/v1/sealing-modules/${id}`}>{words.proof}</a></p>
    </section>
  );
}

function Command({ label, children }: { readonly label: string; readonly children: string }) {
  return <pre class="lum-paper" tabindex={0} aria-label={label}>{children}</pre>;
}
