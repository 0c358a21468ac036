import { standards } from '../../shared/standards/index.ts';
import { formatsPage } from './page.ts';
import { standardPage } from './standard-page.ts';
import { standardsPage } from './standards-page.ts';

/** The generated pages of `docs/`, by their place in it. */
export const pages = (): [place: string, page: string][] => [
  ['formats.md', formatsPage()],
  ['standards/README.md', standardsPage()],
  ...[...standards.values()].map((standard): [string, string] => [
    `standards/${standard.id}.md`,
    standardPage(standard),
  ]),
];
