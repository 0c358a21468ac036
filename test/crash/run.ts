// `npm run crash -- [folder] [--kills n]`: shows that kill -9 loses and doubles nothing.
import { parseArgs } from 'node:util';
import { killAtRandomMoments } from './kill.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '20' } },
});
const folder = positionals[0] ?? 'examples/cho-don-2019';
const { kills, different, undisturbed } = await killAtRandomMoments(folder, Number(values.kills), (done) =>
  console.log(`${done} of ${values.kills}`),
);
const { audit, totals } = JSON.parse(undisturbed) as {
  audit: { events: number };
  totals: { households: number };
};
console.log(`${kills} kills; undisturbed: ${totals.households} households, ${audit.events} audit events`);
console.log(`${Number(values.kills) + 1 - different.length} same results, ${different.length} different`);
process.exitCode = different.length > 0 ? 1 : 0;
