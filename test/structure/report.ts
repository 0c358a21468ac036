// Prints the figures of the sources' structure, with their limits and the places that count. Arguments: parts of paths;
// with any, only places below them are listed (`node test/structure/report.ts functions/files shared/batch`).
import { crowdedFolders, limits, longFiles, measure, type Place, perThousandLines } from './measure.ts';

const parts = process.argv.slice(2);
const figures = measure();

const isAsked = ({ at }: Place): boolean => parts.length === 0 || parts.some((part) => at.includes(part));

function section(title: string, figure: string | number, places: readonly Place[]): void {
  const asked = places.filter(isAsked);
  console.log(`\n${title}: ${figure}${parts.length > 0 ? `, here ${asked.length}` : ''}`);
  for (const { at, size } of asked) console.log(`  ${at}${size === undefined ? '' : ` (${size})`}`);
}

console.log(`${figures.files} files, ${figures.lines} lines outside tests`);
section(
  `folders over ${limits.filesPerFolder} files (limit 0)`,
  crowdedFolders(figures).length,
  crowdedFolders(figures),
);
section(
  `files over ${limits.linesPerFile} lines, without the catalogues (limit 0)`,
  longFiles(figures).length,
  longFiles(figures),
);
section(
  `functions over ${limits.linesPerFunction} lines, without tables (limit 0)`,
  figures.longFunctions.length,
  figures.longFunctions,
);
section('literal spreads (limit 0)', figures.literalSpreads.length, figures.literalSpreads);
section(
  `non-null assertions per 1,000 lines (limit ${limits.nonNullsPerThousandLines})`,
  perThousandLines(figures.nonNulls, figures).toFixed(2),
  figures.nonNulls,
);
section(`as unknown as (limit ${limits.doubleCasts})`, figures.doubleCasts.length, figures.doubleCasts);
section('as never (for information)', figures.neverCasts.length, figures.neverCasts);
