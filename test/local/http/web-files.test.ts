import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { webFiles } from '../../../local/http/web-files.ts';
import { siteFolder } from '../../../web/build/site-folder.ts';

test('every file that a page of the site may ask for has a type and is served', () => {
  const built = readdirSync(new URL('assets/', siteFolder)).filter((name) => extname(name) !== '.br');
  const served = webFiles();
  expect(built.filter((name) => !served.has(`assets/${name}`))).toEqual([]);
  expect(built.some((name) => name.endsWith('.jpg'))).toBe(true);
});
