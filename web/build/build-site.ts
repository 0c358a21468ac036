import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { writeCompressed } from './compressed.ts';
import { guides } from './guides.ts';
import { publicStyle } from './public-style.ts';
import { siteFolder } from './site-folder.ts';
import { sourceHash } from './source-hash.ts';
import { themeCss } from './theme-css.ts';

const webFolder = fileURLToPath(new URL('../', import.meta.url));
/** Windows 7 and 8 stop at Chrome 109, and offices still have them. */
const browsers = ['chrome109', 'firefox115', 'safari16'];
const stampOf = (folder: URL) => new URL('.built-from', folder);

/** Builds the site, unless it was built from these very sources. Others see the whole old site or the whole new one. */
export async function buildSite(): Promise<void> {
  const hash = sourceHash();
  const stamp = stampOf(siteFolder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stdout.write('dựng trang web / building the site …\n');
  const fresh = new URL(`../dist.${process.pid}/`, import.meta.url);
  mkdirSync(fresh, { recursive: true });
  await inProduction(() =>
    build({
      configFile: false,
      root: webFolder,
      publicDir: 'static',
      logLevel: 'warn',
      plugins: [react(), themeCss(), guides(), publicStyle()],
      build: {
        outDir: fileURLToPath(fresh),
        emptyOutDir: true,
        target: browsers,
        assetsInlineLimit: 0,
        manifest: 'manifest.json',
        // Their licences ask that their texts go where the packages go.
        license: { fileName: 'licences.md' },
      },
    }),
  );
  writeCompressed(fresh);
  writeFileSync(stampOf(fresh), hash);
  rmSync(siteFolder, { recursive: true, force: true });
  renameSync(fresh, siteFolder);
}

/** Vite and React make another site where `NODE_ENV` says that a test runs. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
