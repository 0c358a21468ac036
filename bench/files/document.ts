import { type PartsResults, partsTables } from '../parts/parts-tables.ts';
import { type ReportResults, reportTables } from '../report/report-tables.ts';
import { goalsOf } from './goals.ts';
import { type Measure, measuresOf, type Results, sizesOf } from './results.ts';
import { besideFloor, besidePeers, count, megabytes, table } from './tables.ts';

function section(results: Results, format: Measure['format']): string {
  const tables = sizesOf(results, format).map((rows) => {
    const [first] = measuresOf(results, { format, rows, reader: 'rasoat' });
    const title = `### ${format.toUpperCase()}, ${count(rows)} rows, ${first?.runs ?? 0} runs`;
    const others = 'The clean list, read to cells by others:';
    return [title, besideFloor(results, format, rows), others, besidePeers(results, format, rows)].join(
      '\n\n',
    );
  });
  return tables.join('\n\n');
}

const verdict = (holds: boolean | undefined): string =>
  holds === undefined ? 'not measured' : holds ? 'holds' : '**falls short**';

const goals = (results: Results): string =>
  [
    '| must hold | measured | |',
    '|---|---|---|',
    ...goalsOf(results).map(({ goal, measured, holds }) => `| ${goal} | ${measured} | ${verdict(holds)} |`),
  ].join('\n');

type Measured = Pick<Results, 'machine' | 'versions' | 'on'>;

const machineLine = ({ machine, versions, on }: Measured): string => {
  const had = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const { processor, cores, memory, system } = machine;
  return `Measured on ${on}: ${processor}, ${cores} cores, ${memory}, ${system}. ${had.join(', ')}.`;
};

const letters = (results: Results): string =>
  table(
    ['reader of the workbook', 'cells with a broken letter'],
    Object.entries(results.letters).map(([reader, broken]) => [reader, count(broken)]),
  );

/** The tables alone, for the terminal. */
export const summaryOf = (results: Results): string =>
  [
    machineLine(results),
    goals(results),
    section(results, 'csv'),
    section(results, 'xlsx'),
    letters(results),
  ].join('\n\n');

/** Where the time goes, in this version and the one before. */
function partsSection(results: PartsResults): string {
  const { before, now } = results;
  const versions = [...(before ? [`Before is ${before.commit}, measured on ${before.on}`] : [])];
  const measured = [...versions, `now is ${now.commit}, measured on ${now.on}`].join('; ');
  return `## Where the time goes

The whole path from a CSV to its records, by part: V8's profiler samples fresh processes, and a sample belongs to the
part whose file is the innermost on its stack, so that parsing a cell counts to the part that asks for it. The shares are
medians, the milliseconds those of as many runs without the profiler; \`npm run bench -- parts\` prints these tables.
${measured}, on the same machine.

${partsTables(results)}

`;
}

/** What making reports takes. */
function reportsSection(results: ReportResults): string {
  const { machine, on, node } = results;
  return `## Reports

\`npm run bench -- report\` prints these figures (\`bench/reports.json\`), in milliseconds of processor time of all threads. The made-up province has a
ward for every 2,941 households; three in ten were on the opening list. The floor of what is made of lists in memory is a loop
over the same records, that of a store is to read every row once and to parse its JSON.
${machineLine({ machine, on, versions: { Node: node } })}

${reportTables(results)}

`;
}

interface Others {
  readonly parts?: PartsResults | undefined;
  readonly reports?: ReportResults | undefined;
}

/** The document of a run, computed from its results, and from those of the other parts where they were measured. */
export const benchmarksDocument = (results: Results, { parts, reports }: Others = {}): string => `# Benchmarks

Of reading survey files and of making reports. Written by \`npm run bench -- files --write\` from
\`bench/results.json\`; not by hand.
${machineLine(results)}

## What must hold

${goals(results)}

## What is measured

Made-up survey lists of 45 columns with quoted commas, quotes and line breaks: one household a row, all of it right;
one household in a hundred wrong in one cell; every cell wrong that can be (28 in each row). One more CSV has a row for
each person, four to a household. The workbooks hold the same households under three header rows with merged cells,
with shared strings and every second birthday as a date; one more has its texts in the cells.

The list as wards write it, CSV and XLSX, has 30 columns: a title above, labels over two rows, villages as group rows, a
row for each person with the relation to the head (four to a household on the average), births as days in full, without
zeros, with hyphens, as a spreadsheet's number or as the year alone, incomes with dots, commas or nothing between
thousands, marks and classes in several words, names in capitals now and then, ids that are blank or a dash, a total,
notes and signatures below. Its floor knows these forms and no other.

The same file is taken

- to **cells**: every row read, nothing checked;
- to **households, validated and classified**: every cell checked, every finding made, duplicates sought, each household
  classified;
- to **records**: the same, and each accepted household as the JSON of the record that a store keeps.

Every time is a median of fresh processes that run in turns, each on its first file, so that starting the compiler
counts as it does when a function wakes. The clock runs from the opening of the file to the last row; starting Node
and loading code are outside it (of a command, which is no library of Node, they are inside). The code is bundled as it
is for Lambda. Memory is the highest peak of the whole process over that of a Node that does nothing
(${megabytes(results.bareBytes)} MB here); 1 MB is 1,000,000 bytes. rasoat runs as its own commands start it, with a small nursery for young objects
(\`--max-semi-space-size=4\`), because it reads in a stream; all others run as they come. Other load on the machine moves all figures: compare
those of one table, and take differences under a quarter for none.

**The floor** is the least code that gives the same answer for this one list: for CSV the whole file as one string, cut
by a hand-written scan; for XLSX its parts inflated and scanned by hand; every check of a cell written out for columns
whose places are known. It knows no other header, encoding, format or spelling, and says no finding. The run fails where
the floor and rasoat differ in a count: of households, errors, warnings, of each class, or of the characters of all
records. *Of floor* is the floor's time by ours: 1 is as fast as code can be that reads nothing else, 0.5 takes twice as
long; the goal is held against the lowest of all lists of which records are made. Where every cell is wrong the floor
only counts; ours says of each cell what is wrong, where, and how to mend it, so that no ratio is asked there.

**Peers** give every row as cells and check nothing, but for frictionless, which guesses types and validates against
them. Each reads in the fastest of its ways. A peer that takes longer than five seconds runs once.

${section(results, 'csv')}

${section(results, 'xlsx')}

${parts ? partsSection(parts) : ''}## Broken letters

Vietnamese letters take two or three bytes. A reader that turns each inflated piece of a workbook into text by itself breaks
those at its borders into U+FFFD. In the smaller clean workbook above whose texts stand in their cells:

${letters(results)}

${reports ? reportsSection(reports) : ''}## Run it

\`npm run bench -- files\` prints these tables and writes nothing; \`--rounds 1 --rows 20000\` is a quick look. Peers are
installed into \`bench/peers\` from its lock file, frictionless into an environment that is thrown away; those that cannot
be had are named as absent. \`npm run bench -- parts\` prints where the time goes. \`npm run bench\` also measures workflows, a
whole campaign and the cold start of functions.
`;
