import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

export interface WebFile {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

const types = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

type Extension = keyof typeof types;

/** The extension of a name that the page may load. */
function extensionOf(name: string): Extension | undefined {
  const [, extension] = /^[a-z-]+\.(ts|css|html|svg)$/.exec(name) ?? [];
  return extension as Extension | undefined;
}

/**
 * The files of a folder that the page may load, by name; undefined for other names. There is no build step: browsers
 * cannot strip types, so TypeScript is stripped here, once for each version of a file.
 */
export function webFiles(folder: URL): (name: string) => WebFile | undefined {
  const known = new Map<string, { readonly at: number; readonly file: WebFile }>();
  return (name) => {
    const extension = extensionOf(name);
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

function read(path: URL, extension: Extension): WebFile {
  const text = readFileSync(path, 'utf8');
  const body = extension === 'ts' ? withoutTrailingBlanks(stripTypeScriptTypes(text)) : text;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { type: types[extension], body, etag: `"${hash}"` };
}

/** Removes the blanks that stripping leaves where types were. Lines keep their numbers. */
const withoutTrailingBlanks = (script: string): string => script.replace(/[ \t]+$/gm, '');
