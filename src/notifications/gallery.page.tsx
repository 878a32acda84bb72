import type { Gallery, GalleryLetter, GalleryMessage } from './gallery.js';

/** All texts on one page, the message first, its e-mail folded below. */
export function GalleryPage({ messages, letters }: Gallery) {
  return (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Galeri pesan Lumbung</title>
      </head>
      <body>
        <h1>Galeri pesan</h1>
        <p>Semua teks yang dikirim Lumbung, dengan data contoh, untuk diperiksa. <span lang="en">Every text that Lumbung sends, with sample data, for proof-reading.</span></p>
        <h2>Pemberitahuan</h2>
        {messages.map((message) => <Message key={message.kind} {...message} />)}
        <h2>Surat pribadi</h2>
        {letters.map((letter) => <Letter key={letter.name} {...letter} />)}
      </body>
    </html>
  );
}

function Message({ kind, audience, id, en, mail }: GalleryMessage) {
  return (
    <section id={kind}>
      <h3>{kind}</h3>
      <p>{id}</p>
      <p lang="en">{en}</p>
      <p>Penerima: <code>{JSON.stringify(audience)}</code></p>
      <details><summary>Surel: {mail.subject}</summary><pre>{mail.text}</pre></details>
    </section>
  );
}

function Letter({ name, id, en }: GalleryLetter) {
  return (
    <section id={`letter-${name}`}>
      <h3>{id.subject}</h3>
      <pre>{id.text}</pre>
      <h3 lang="en">{en.subject}</h3>
      <pre lang="en">{en.text}</pre>
    </section>
  );
}
