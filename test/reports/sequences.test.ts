import { describe, expect, test } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { openHost } from '../../local/host/host.ts';
import { readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { simulate, simulationResult } from '../../local/simulation/simulate.ts';
import { addDays, instantOf } from '../../shared/calendar.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { amountFaults, classFaults, type Faults } from './amounts.ts';
import { type ExpectedSequence, pathOf, sequences } from './expected.ts';

type Result = Awaited<ReturnType<typeof simulationResult>>;

/** Simulates a campaign folder on one machine, from a week before the training. */
async function resultOf(name: string): Promise<Result> {
  const folder = await readCampaignFolder(pathOf(name));
  const start = instantOf(addDays(folder.campaign.calendar.training.from, -7), '08:00');
  const clock = movableClock(start);
  const data = temporaryFolder();
  const host = openHost({ folder: data, now: clock.now, synchronous: 'NORMAL', concurrency: 1 });
  try {
    await simulate(folder, host, clock);
    return await simulationResult(folder, host);
  } finally {
    host.close();
  }
}

/** What is wrong with the ward's households and with what was refused. */
function faultsOf({ wards, refused }: Result, wanted: ExpectedSequence): Faults {
  const ward = wards.find(({ code }) => code === wanted.ward);
  if (!ward) return [`no ward ${wanted.ward}`];
  const { households, people, missing, classes } = ward;
  const own = refused.filter((each) => each.ward === wanted.ward);
  const isRefused = (each: { do: string; refusal: string }) =>
    own.some(({ do: done, refusal }) => done === each.do && refusal === each.refusal);
  return [
    ...amountFaults('households', households, wanted.households),
    ...amountFaults('people', people, wanted.people),
    ...amountFaults('missing', missing, wanted.missing),
    ...classFaults(classes, wanted.classes),
    ...(wanted.refused ?? [])
      .filter((each) => !isRefused(each))
      .map((each) => `${each.do} is not refused with ${each.refusal}`),
    ...own
      .filter((each) => wanted.notRefused?.includes(each.do))
      .map((each) => `${each.do} is refused with ${each.refusal}`),
  ];
}

describe('a ward that uploads several files with reported faults', () => {
  test.each(sequences)('$name', async ({ name, expected }) => {
    expect(faultsOf(await resultOf(name), expected)).toEqual([]);
  });
});
