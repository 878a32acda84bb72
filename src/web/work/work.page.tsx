import { Frame, type Visit } from '../ui/frame.js';

const WORDS = {
  id: { title: 'Ruang kerja', hello: (name: string) => `Selamat datang, ${name}.` },
  en: { title: 'My desk', hello: (name: string) => `Welcome, ${name}.` },
};

/** The rooms of whoever is signed in, each with what it is for. */
export function WorkPage({ visit }: { readonly visit: Visit }) {
  const { language, person } = visit;
  const words = WORDS[language];
  return (
    <Frame visit={visit} title={words.title} room="/kerja">
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.hello(person?.name ?? '')}</p>
      <ul class="lum-rooms">{person?.rooms.filter(({ href }) => href !== '/kerja').map(({ href, name, purpose }) => (
        <li key={href}><a href={href}>{name[language]}</a><p>{purpose[language]}</p></li>
      ))}</ul>
    </Frame>
  );
}
