import {
  type ChangedHousehold,
  type ReclassifiedReview,
  reclassifyReview,
} from '../../functions/reports/reclassify-review.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Class } from '../../shared/household.ts';
import { words } from '../../shared/i18n/words.ts';
import { comparedStandards } from '../../shared/reports/reclassify/compared-standards.ts';
import { readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireOutputPath, streamOutput } from './output-files.ts';
import { withReview } from './review-of.ts';

const usage =
  'npm run reclassify -- <campaign folder or data dir> --standard <id> [--json out.json] [--campaign id]';
const options = {
  standard: { type: 'string' },
  json: { type: 'string' },
  campaign: { type: 'string' },
} as const;

/** Prints how many households would change under another standard, and writes which and why. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const [path = ''] = positionals;
  const { json, campaign } = values;
  const standard = requireOption('standard', values.standard, usage);
  requireOutputPath(json, usage);
  const check = (of: Campaign): void => void comparedStandards(of, standard);
  const review = await withReview({ path, campaign, check }, usage, (source) => {
    const changes = reclassifyReview(source, standard);
    return json === undefined ? endOf(changes) : writeJson(json, changes);
  });
  process.stdout.write(summaryOf(review));
  return 0;
}

type Changes = AsyncGenerator<ChangedHousehold, ReclassifiedReview>;

async function endOf(changes: Changes): Promise<ReclassifiedReview> {
  for (;;) {
    const { done, value } = await changes.next();
    if (done) return value;
  }
}

/** Writes a household at a time, because a province has too many to hold; what is counted follows at the end. */
async function writeJson(path: string, changes: Changes): Promise<ReclassifiedReview> {
  let review: ReclassifiedReview | undefined;
  async function* lines(): AsyncGenerator<string> {
    yield '{"changed": [';
    for (let separator = '\n'; ; separator = ',\n') {
      const { done, value } = await changes.next();
      if (done) {
        review = value;
        yield `\n],${JSON.stringify(value).slice(1)}\n`;
        return;
      }
      yield `${separator}${JSON.stringify({ ...value, why: value.why.vi })}`;
    }
  }
  await streamOutput(path, lines(), usage);
  if (!review) throw new Error('The file was written without its end.');
  return review;
}

const classes = ['poor', 'near-poor', 'other'] as const satisfies readonly Class[];
const columns = [...classes, 'unknown'] as const;

function summaryOf({ from, to, households, matrix }: ReclassifiedReview): string {
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(26)}${cells.map((cell) => String(cell).padStart(15)).join('')}\n`;
  const rows = classes.map((name) =>
    line(
      `${words[name].vi} / ${words[name].en}`,
      columns.map((column) => matrix[name][column]),
    ),
  );
  const changed = classes.flatMap((row) =>
    classes.flatMap((column) => (row === column ? [] : [matrix[row][column]])),
  );
  const unknown = classes.map((name) => matrix[name].unknown);
  return [
    line(
      `${from} ↓  ${to} →`,
      columns.map((name) => words[name].vi),
    ),
    line(
      '',
      columns.map((name) => words[name].en),
    ),
    ...rows,
    `hộ / households: ${households} · đổi / changed: ${sum(changed)} · ` +
      `chưa xác định / unknown: ${sum(unknown)}\n`,
  ].join('');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

await runCommand(main);
