/** Plain text as people type it: an empty line parts paragraphs, and lines that begin with a dash are a list. */
export function Paragraphs({ text }: { readonly text: string }) {
  return <>{text.replaceAll('\r\n', '\n').split(/\n\s*\n/).map((block, at) => <Block key={at} lines={block.trim().split('\n')} />)}</>;
}

function Block({ lines }: { readonly lines: readonly string[] }) {
  const first = lines.findIndex(isItem);
  if (first === -1) return <Words lines={lines} />;
  const last = lines.findLastIndex(isItem) + 1;
  return (
    <>
      {first === 0 ? null : <Words lines={lines.slice(0, first)} />}
      <ul>{lines.slice(first, last).map((line, at) => <li key={at}>{line.replace(ITEM, '')}</li>)}</ul>
      {last === lines.length ? null : <Words lines={lines.slice(last)} />}
    </>
  );
}

/** A line break within a paragraph is kept. */
function Words({ lines }: { readonly lines: readonly string[] }) {
  return <p>{lines.map((line, at) => <>{at === 0 ? null : <br />}{line}</>)}</p>;
}

const ITEM = /^\s*[-–•]\s+/;

function isItem(line: string): boolean {
  return ITEM.test(line);
}
