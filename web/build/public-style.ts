import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const source = new URL('../public-pages/public.css', import.meta.url);

/** Puts the style sheet of the public pages, which are made without this build, beside the site. */
export const publicStyle = (): Plugin => ({
  name: 'public-style',
  generateBundle() {
    if (!existsSync(source)) return;
    this.emitFile({ type: 'asset', fileName: 'niem-yet.css', source: readFileSync(source) });
  },
});
