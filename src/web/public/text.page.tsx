import type { Problem } from '../../platform/http/problem.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TEXTS, type TextName } from './texts.js';
import { PUBLIC } from './public.words.js';

export function TextPage({ visit, name }: { readonly visit: Visit; readonly name: TextName }) {
  const { title, sections } = TEXTS[name][visit.language];
  return (
    <Frame visit={visit} title={title} {...(name === 'help' ? { place: 'help' as const } : {})}>
      <h1>{title}</h1>
      {sections.map(({ id, heading, paragraphs, links = [] }) => (
        <section key={id}><h2 id={id}>{heading}</h2>{paragraphs.map((text) => <p key={text}>{text}</p>)}
          {links.length === 0 ? null : <p class="lum-actions">{links.map(([href, label]) => <a key={href} href={href}>{label}</a>)}</p>}</section>
      ))}
    </Frame>
  );
}

export function NotFoundPage({ visit }: { readonly visit: Visit }) {
  const words = PUBLIC[visit.language].notFound;
  return (
    <Frame visit={visit} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p><a href="/lot">{words.way}</a></p>
    </Frame>
  );
}

/** What went wrong, in a sentence, with the number to name when asking for help. */
export function ProblemSheet({ visit, problem }: { readonly visit: Visit; readonly problem: Problem }) {
  const words = PUBLIC[visit.language].problem;
  return (
    <Frame visit={visit} title={words.title}>
      <h1>{words.title}</h1>
      <p>{problem.title}</p>
      {problem.fields === undefined ? null : <ul>{problem.fields.map(({ field, message }) => <li key={field}>{field}: {message}</li>)}</ul>}
      <p class="lum-quiet">{words.code}: {problem.code} · {problem.requestId}</p>
      <p><a href="/lot">{words.way}</a></p>
    </Frame>
  );
}
