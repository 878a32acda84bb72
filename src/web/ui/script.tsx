import type { ComponentProps } from 'preact';
import { integrityOf } from '../served.js';

/** A script of ours that runs as these very bytes or not at all (Subresource Integrity). */
export function Script({ src, ...more }: { readonly src: string } & ComponentProps<'script'>) {
  return <script type="module" src={src} integrity={integrityOf(src)} {...more} />;
}

/** What a script loads later on by its address: whatever else comes from there, the browser refuses to run. */
export function LaterScript({ src }: { readonly src: string }) {
  return <link rel="modulepreload" href={src} integrity={integrityOf(src)} />;
}
