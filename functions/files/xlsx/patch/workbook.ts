import type { FileHandle } from 'node:fs/promises';
import { isSummary } from '../../../../shared/batch/header/find-list.ts';
import { tabNames } from '../../mark/look.ts';
import { compose } from '../../text/compose.ts';
import { openPackage, type Package, type Relation } from '../read/package.ts';
import type { ZipEntry } from '../read/zip.ts';
import { declaration } from '../write/cells.ts';
import { unescaped } from '../xml.ts';
import { rootOf, soundRoot } from './well-formed.ts';
import { attributesOf, type Element, odd, siblings } from './xml.ts';

/** A tab of a workbook whose sheet stays. */
export interface Tab {
  readonly name: string;
  readonly state: string | undefined;
  /** Its place among all tabs of the file. */
  readonly place: number;
  /** Of its part. */
  readonly path: string;
}

/** What a workbook is made of. */
export interface Workbook {
  readonly parts: Package;
  readonly tabs: readonly Tab[];
  readonly definedNames: Element | undefined;
  readonly epoch: 1900 | 1904;
  readonly strings: ZipEntry | undefined;
  readonly styles: string | undefined;
  readonly theme: string | undefined;
}

/** Opens a workbook whose parts will be taken over. Throws where it is odd. */
export async function readWorkbook(file: FileHandle): Promise<Workbook> {
  const parts = await openPackage(file, (await file.stat()).size);
  const path = (await parts.relations('')).find(({ type }) => type === 'officeDocument')?.path ?? '';
  const root = rootOf((await parts.xml(path)) ?? '', 'workbook');
  const relations = await parts.relations(path);
  const sections = new Map(siblings(root.inner).map((each) => [each.name, each]));
  const named = (type: string) => relations.find((each) => each.type === type)?.path ?? '';
  const { date1904 = '' } = attributesOf(sections.get('workbookPr')?.attributes ?? '');
  return {
    parts,
    tabs: tabsOf(sections.get('sheets'), relations),
    definedNames: sections.get('definedNames'),
    epoch: /^(?:1|true)$/.test(date1904) ? 1904 : 1900,
    strings: parts.entry(named('sharedStrings')),
    styles: await parts.xml(named('styles')),
    theme: themeOf(await parts.xml(named('theme'))),
  };
}

/** The tabs of sheets with cells, without the summaries of a former marking. */
function tabsOf(sheets: Element | undefined, relations: readonly Relation[]): Tab[] {
  // Of two with one id the first counts.
  const byId = new Map(relations.toReversed().map((relation) => [relation.id, relation]));
  const tabs = siblings(sheets?.inner ?? '').flatMap(({ attributes }, place): Tab[] => {
    const { name = '', state, ...others } = attributesOf(attributes);
    const [, id] = Object.entries(others).find(([key]) => key.endsWith(':id')) ?? [];
    const relation = id === undefined ? undefined : byId.get(id);
    if (relation?.type !== 'worksheet') return [];
    return [{ name: compose(unescaped(name)), state, place, path: relation.path }];
  });
  const kept = tabs.filter(({ name }) => !isSummary(name));
  if (tabNames(kept).some((name, i) => name !== kept[i]!.name)) throw odd('a name that no tab may have');
  return kept;
}

/** A theme whose fills are pictures would name parts that are not taken over. */
const themeOf = (theme: string | undefined): string | undefined =>
  theme === undefined || /:(?:embed|link|id)\s*=/.test(theme)
    ? undefined
    : declaration + soundRoot(theme).xml;
