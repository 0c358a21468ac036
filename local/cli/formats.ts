import { writeFile } from 'node:fs/promises';
import { formatsPage } from '../formats/page.ts';

/** `npm run docs`: writes the page on formats from the tables that the product uses. */
await writeFile(new URL('../../docs/formats.md', import.meta.url), formatsPage());
