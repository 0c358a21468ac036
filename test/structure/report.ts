import { readArguments } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { crowdedFolders, limits, longFiles, measure, type Place, perThousandLines } from './measure.ts';

const usage = 'npm run structure -- [part of a path ...]';

/** Prints a figure and the places that count; with parts of paths, only the places below them are listed. */
function section(
  title: string,
  figure: string | number,
  places: readonly Place[],
  parts: readonly string[],
): void {
  const isAsked = ({ at }: Place): boolean => parts.length === 0 || parts.some((part) => at.includes(part));
  const asked = places.filter(isAsked);
  console.log(`\n${title}: ${figure}${parts.length > 0 ? `, here ${asked.length}` : ''}`);
  for (const { at, size } of asked) console.log(`  ${at}${size === undefined ? '' : ` (${size})`}`);
}

/** Prints the figures of the sources' structure with their limits. */
async function main(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, { options: {}, positionals: [0, Infinity], usage });
  const figures = measure();
  const { longFunctions, literalSpreads, nonNulls, doubleCasts, neverCasts } = figures;
  const counted: readonly (readonly [title: string, places: readonly Place[], figure?: string])[] = [
    [`folders over ${limits.filesPerFolder} files (limit 0)`, crowdedFolders(figures)],
    [`files over ${limits.linesPerFile} lines, without the catalogues (limit 0)`, longFiles(figures)],
    [`functions over ${limits.linesPerFunction} lines, without tables (limit 0)`, longFunctions],
    ['literal spreads (limit 0)', literalSpreads],
    [
      `non-null assertions per 1,000 lines (limit ${limits.nonNullsPerThousandLines})`,
      nonNulls,
      perThousandLines(nonNulls, figures).toFixed(2),
    ],
    [`as unknown as (limit ${limits.doubleCasts})`, doubleCasts],
    ['as never (for information)', neverCasts],
  ];
  console.log(`${figures.files} files, ${figures.lines} lines outside tests`);
  for (const [title, places, figure = places.length] of counted) section(title, figure, places, positionals);
  return 0;
}

await runCommand(main);
