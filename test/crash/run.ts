// `npm run crash -- [folder] [--kills n]`: shows that kill -9 loses and doubles nothing.
import { readArguments, readWholeNumber } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { requireFolder } from '../../local/cli/input-files.ts';
import { seed } from '../seed.ts';
import { killAtRandomMoments } from './kill.ts';

const usage = 'npm run crash -- [folder] [--kills 20]';
const options = { kills: { type: 'string', default: '20' } } as const;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: [0, 1], usage });
  const folder = requireFolder(positionals[0] ?? 'examples/cho-don-2019', usage);
  const wanted = readWholeNumber({ name: 'kills', text: values.kills, least: 1, most: 10_000 }, usage);
  console.log(`seed ${seed}; TEST_SEED repeats it`);
  const { kills, different, undisturbed } = await killAtRandomMoments({
    folder,
    kills: wanted,
    inARow: 5,
    seed,
    onKill: (done) => console.log(`${done} of ${wanted} simulations killed`),
  });
  const { audit, totals } = JSON.parse(undisturbed) as {
    audit: { events: number };
    totals: { households: number };
  };
  console.log(
    `${kills} kills of ${wanted + 1} simulations; undisturbed: ${totals.households} households, ${audit.events} audit events`,
  );
  console.log(`${wanted + 1 - different.length} same results, ${different.length} different`);
  return different.length > 0 ? 1 : 0;
}

await runCommand(main);
