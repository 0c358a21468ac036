import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

/** Where something was found, and how much of it where it has a size. */
export interface Place {
  readonly at: string;
  readonly size?: number;
}

/** What the limits of the sources' structure are asked of; every list names each finding's place. */
export interface Figures {
  readonly files: number;
  readonly lines: number;
  /** Every folder with the number of sources directly in it. */
  readonly folders: readonly Place[];
  /** Every source with its number of lines. */
  readonly fileLines: readonly Place[];
  readonly longFunctions: readonly Place[];
  /** `...{ a, b }` and `...['x']`: they write a literal shorter than the formatter would. */
  readonly literalSpreads: readonly Place[];
  readonly nonNulls: readonly Place[];
  readonly doubleCasts: readonly Place[];
  readonly neverCasts: readonly Place[];
}

export const limits = {
  filesPerFolder: 25,
  linesPerFile: 250,
  linesPerFunction: 40,
  nonNullsPerThousandLines: 1.5,
  doubleCasts: 5,
  filesVisited: 25,
} as const;

/** One line for each thing that can go wrong: as long as there are such things. */
const catalogues: readonly string[] = ['shared/refusals.ts', 'shared/batch/findings/findings.ts'];

const root = join(import.meta.dirname, '../..');
const sources = '{shared,functions,workflows,local,web,infra,cost}/**/*.{ts,tsx}';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const literals = new Set(['ObjectExpression', 'ArrayExpression']);
const wrappers = new Set([
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
]);

/** An expression without its parentheses and casts. */
const bare = (node: unknown): Node | undefined => {
  if (!isNode(node)) return undefined;
  return wrappers.has(node.type) ? bare(node.expression) : node;
};

const isLiteral = (node: unknown): boolean => literals.has(bare(node)?.type ?? '');

/** Whether a function does nothing but give a literal: a table, of the length that its data has. */
function isTable({ body }: Node): boolean {
  if (!isNode(body)) return false;
  if (body.type !== 'BlockStatement') return isLiteral(body) && holdsNoFunctions(body);
  const [only, ...more] = childrenOf(body);
  return (
    more.length === 0 &&
    only?.type === 'ReturnStatement' &&
    isLiteral(only.argument) &&
    holdsNoFunctions(only)
  );
}

const holdsNoFunctions = (node: Node): boolean =>
  childrenOf(node).every((child) => !functionTypes.has(child.type) && holdsNoFunctions(child));

/** The name that a function is declared under, or that of the variable, property or method it is the value of. */
const nameOf = (node: Node, parent: Node | undefined): string => {
  const named = [node.id, parent?.id, parent?.key].find(isNode);
  return typeof named?.name === 'string' ? named.name : 'anonymous';
};

/** Whether a cast's type is the given keyword, such as `TSUnknownKeyword`. */
const castsTo = (node: Node | undefined, keyword: string): boolean =>
  node?.type === 'TSAsExpression' && isNode(node.typeAnnotation) && node.typeAnnotation.type === keyword;

type Found = Record<'longFunctions' | 'literalSpreads' | 'nonNulls' | 'doubleCasts' | 'neverCasts', Place[]>;

const nothing = (): Found => ({
  longFunctions: [],
  literalSpreads: [],
  nonNulls: [],
  doubleCasts: [],
  neverCasts: [],
});

/** What one file's tree holds. */
export function inspect(file: string, text: string): Found {
  const found = nothing();
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const visit = (node: Node, parent?: Node): void => {
    const place = (): Place => ({ at: `${file}:${lineAt(node.start)}` });
    if (functionTypes.has(node.type)) {
      const size = text.slice(node.start, node.end).split('\n').length;
      if (size > limits.linesPerFunction && !isTable(node))
        found.longFunctions.push({ at: `${place().at} ${nameOf(node, parent)}`, size });
    }
    if (node.type === 'SpreadElement' && isLiteral(node.argument)) found.literalSpreads.push(place());
    if (node.type === 'TSNonNullExpression') found.nonNulls.push(place());
    if (node.type === 'TSAsExpression' && castsTo(bareCast(node.expression), 'TSUnknownKeyword'))
      found.doubleCasts.push(place());
    if (castsTo(node, 'TSNeverKeyword')) found.neverCasts.push(place());
    for (const child of childrenOf(node)) visit(child, node);
  };
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const tree: unknown = program;
  if (isNode(tree)) visit(tree);
  return found;
}

const bareCast = (node: unknown): Node | undefined =>
  isNode(node) && node.type === 'ParenthesizedExpression' ? bareCast(node.expression) : (node as Node);

const bySize = (one: Place, other: Place): number => (other.size ?? 0) - (one.size ?? 0);

/** Reads and parses every source once. */
export function measure(): Figures {
  const files = globSync(sources, { cwd: root }).sort();
  const found = nothing();
  const folders = new Map<string, number>();
  const fileLines: Place[] = [];
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
    fileLines.push({ at: file, size: text.trimEnd().split('\n').length });
    const own = inspect(file, text);
    for (const kind of Object.keys(found) as (keyof Found)[]) found[kind].push(...own[kind]);
  }
  return {
    files: files.length,
    lines: fileLines.reduce((sum, { size = 0 }) => sum + size, 0),
    folders: [...folders].map(([at, size]) => ({ at, size })).sort(bySize),
    fileLines: fileLines.sort(bySize),
    ...found,
    longFunctions: found.longFunctions.sort(bySize),
  };
}

const over = (places: readonly Place[], limit: number): Place[] =>
  places.filter(({ size = 0 }) => size > limit);

export const crowdedFolders = ({ folders }: Figures): Place[] => over(folders, limits.filesPerFolder);

export const longFiles = ({ fileLines }: Figures): Place[] =>
  over(fileLines, limits.linesPerFile).filter(({ at }) => !catalogues.includes(at));

export const perThousandLines = (places: readonly Place[], { lines }: Figures): number =>
  (1000 * places.length) / lines;
