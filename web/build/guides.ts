import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { guideHtml } from './guide-html.ts';

const folder = new URL('../../docs/huong-dan/', import.meta.url);
const prefix = 'virtual:guide/';

/**
 * The user guides of `docs/huong-dan` as pages: `virtual:guide/can-bo-xa` is the HTML of `can-bo-xa.md`. They are our
 * own documents, and so their HTML is trusted. Their pictures become files of the site.
 */
export const guides = (): Plugin => ({
  name: 'guides',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return undefined;
    const file = new URL(`${id.slice(prefix.length + 1)}.md`, folder);
    const html = guideHtml(readFileSync(file, 'utf8'));
    const code = JSON.stringify(html).replace(/src=\\"([\w./-]+)\\"/g, (whole, path: string) => {
      const picture = new URL(path, folder);
      if (!existsSync(picture)) return whole;
      const reference = this.emitFile({ type: 'asset', name: basename(path), source: readFileSync(picture) });
      return `src=\\"" + import.meta.ROLLUP_FILE_URL_${reference} + "\\"`;
    });
    return `export default ${code};`;
  },
});
