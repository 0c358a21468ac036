import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

export interface WebFile {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

const types: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * The files of a folder that the page may load, by name. Browsers cannot strip types, so TypeScript is stripped here, once for each version of a file:
 * there is no build step. Undefined for what is no file of the page.
 */
export function webFiles(folder: URL): (name: string) => WebFile | undefined {
  const known = new Map<string, { readonly at: number; readonly file: WebFile }>();
  return (name) => {
    const [, extension] = /^[a-z-]+\.(ts|css|html|svg)$/.exec(name) ?? [];
    const path = new URL(name, folder);
    const at = extension && statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (!extension || !at) return undefined;
    const found = known.get(name);
    if (found?.at === at) return found.file;
    const file = read(path, extension);
    known.set(name, { at, file });
    return file;
  };
}

function read(path: URL, extension: string): WebFile {
  const text = readFileSync(path, 'utf8');
  const body = extension === 'ts' ? lean(stripTypeScriptTypes(text)) : text;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { type: types[extension]!, body, etag: `"${hash}"` };
}

/** Stripping leaves blanks where types were; lines keep their numbers. */
const lean = (script: string): string => script.replace(/[ \t]+$/gm, '');
