import { pageOf, table } from './markdown.ts';
import type { Shipped } from './shipped-packages.ts';

/** `docs/dependencies.md`: every package that is shipped, with its licence. */
export const dependenciesPage = (packages: readonly Shipped[]): string =>
  pageOf(
    '<!-- Written by `npm run sbom` from package-lock.json; what is changed here is lost. -->',
    '# What is shipped with rasoat',
    '',
    'Every npm package that the server loads (`npm ci --omit=dev`) or that the pages are built with, with its licence. All of them may be',
    'used, changed and passed on with the program under its own, [Apache-2.0](../LICENSE). The texts of the licences come with the packages;',
    'those of the pages stand in `licences.md` of the built site. [`sbom.json`](sbom.json) is the same list for programs (CycloneDX 1.6).',
    'What tests, checks and deployment use is not shipped and not listed.',
    '',
    table(['licence', 'packages'], countsOf(packages)),
    table(
      ['package', 'version', 'licence', 'in'],
      packages.map(({ name, version, licence, isIn }) => [name, version, licence, isIn]),
    ),
  );

function countsOf(packages: readonly Shipped[]): [string, string][] {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  return licences.map((each) => [each, String(packages.filter(({ licence }) => licence === each).length)]);
}
