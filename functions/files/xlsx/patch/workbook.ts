import type { FileHandle } from 'node:fs/promises';
import { isSummary } from '../../../../shared/batch/header/find-list.ts';
import { compose } from '../../text/compose.ts';
import { declaration } from '../ooxml.ts';
import { openPackage, type Package, type Relation } from '../read/package.ts';
import type { ZipEntry } from '../read/zip.ts';
import { unpatchable } from '../unpatchable.ts';
import { attributesOf, type Element, siblings, unescapeXml } from '../xml.ts';
import { tabNames } from './tab-names.ts';
import { mainRoot, wellFormedRoot } from './well-formed.ts';

/** A tab whose sheet stays. */
export interface Tab {
  readonly name: string;
  readonly state: string | undefined;
  /** Its index among all tabs of the file. */
  readonly index: number;
  /** The path of its part. */
  readonly path: string;
}

/** What is taken over of a workbook. */
export interface PatchableWorkbook {
  readonly parts: Package;
  readonly tabs: readonly Tab[];
  readonly definedNames: Element | undefined;
  readonly epoch: 1900 | 1904;
  readonly strings: ZipEntry | undefined;
  readonly styles: string | undefined;
  readonly theme: string | undefined;
}

/** Opens a workbook to patch it. Throws where it cannot be patched. */
export async function readWorkbook(file: FileHandle): Promise<PatchableWorkbook> {
  const parts = await openPackage(file, (await file.stat()).size);
  const path = (await parts.relations('')).find(({ type }) => type === 'officeDocument')?.path ?? '';
  const root = mainRoot((await parts.xml(path)) ?? '', 'workbook');
  const relations = await parts.relations(path);
  const sections = new Map(siblings(root.inner).map((each) => [each.name, each]));
  const pathOf = (type: string) => relations.find((each) => each.type === type)?.path ?? '';
  const { date1904 = '' } = attributesOf(sections.get('workbookPr')?.attributes ?? '');
  return {
    parts,
    tabs: tabsOf(sections.get('sheets'), relations),
    definedNames: sections.get('definedNames'),
    epoch: /^(?:1|true)$/.test(date1904) ? 1904 : 1900,
    strings: parts.entry(pathOf('sharedStrings')),
    styles: await parts.xml(pathOf('styles')),
    theme: passiveTheme(await parts.xml(pathOf('theme'))),
  };
}

/** The tabs of worksheets, without the summaries of a former marking. */
function tabsOf(sheets: Element | undefined, relations: readonly Relation[]): Tab[] {
  // Of two relations with one id the first counts.
  const byId = new Map(relations.toReversed().map((relation) => [relation.id, relation]));
  const tabs = siblings(sheets?.inner ?? '').flatMap(({ attributes }, index): Tab[] => {
    const { name = '', state, ...others } = attributesOf(attributes);
    const [, id] = Object.entries(others).find(([key]) => key.endsWith(':id')) ?? [];
    const relation = id === undefined ? undefined : byId.get(id);
    if (relation?.type !== 'worksheet') return [];
    return [{ name: compose(unescapeXml(name)), state, index, path: relation.path }];
  });
  const kept = tabs.filter(({ name }) => !isSummary(name));
  const allowed = tabNames(kept);
  if (kept.some(({ name }, i) => name !== allowed[i])) throw unpatchable('a name that no tab may have');
  return kept;
}

/** A theme without pictures: those lie in parts that are not taken over. */
const passiveTheme = (theme: string | undefined): string | undefined =>
  theme === undefined || /:(?:embed|link|id)\s*=/.test(theme)
    ? undefined
    : declaration + wellFormedRoot(theme).xml;
