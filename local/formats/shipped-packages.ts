import * as z from 'zod';

/** What `package-lock.json` says of each package. */
const Locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
      devDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Packages = z.infer<typeof Locked>['packages'];

/** A package that goes where the program goes. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly integrity: string | undefined;
  /** Whether the server loads it, or the pages were built with it. */
  readonly isIn: 'server' | 'pages';
}

/** The packages whose code is built into the pages; `npm ci --omit=dev` does not bring them. */
export const ofPages: readonly string[] = [
  '@mantine/core',
  '@mantine/hooks',
  '@tanstack/react-query',
  'qrcode',
  'react',
  'react-dom',
  'wouter',
];

/** Every package that is shipped, by name. Throws where one is not locked. */
export function shippedPackages(lock: unknown): Shipped[] {
  const { packages } = Locked.parse(lock);
  const roots = Object.keys(packages['']?.dependencies ?? {});
  const server = reachable(packages, roots);
  const pages = [...reachable(packages, ofPages)].filter((place) => !server.has(place));
  return [...server]
    .map((place) => shipped(packages, place, 'server'))
    .concat(pages.map((place) => shipped(packages, place, 'pages')))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

function shipped(packages: Packages, place: string, isIn: Shipped['isIn']): Shipped {
  const { version = '', license = '', integrity } = packages[place] ?? {};
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, version, licence: license.replace(/^\((.*)\)$/, '$1'), integrity, isIn };
}

/** The places of packages and of all that they need. */
function reachable(packages: Packages, roots: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string, isNeeded: boolean): void => {
    const place = placeOf(packages, name, from);
    if (place === undefined && isNeeded) throw new Error(`${name} is not in package-lock.json.`);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    const { dependencies = {}, peerDependencies = {} } = packages[place] ?? {};
    for (const each of Object.keys(dependencies)) visit(each, place, true);
    for (const each of Object.keys(peerDependencies)) visit(each, place, false);
  };
  for (const root of roots) visit(root, '', true);
  return found;
}

/** Where Node finds a package from another one: in its own folder of packages, or in those further up. */
function placeOf(packages: Packages, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}
