import { dayOf } from '../../shared/calendar.ts';
import {
  addedProblems,
  addedWarnings,
  freshAreas,
  isWard,
  withAreas,
} from '../../shared/launch/added-areas.ts';
import { datesOf } from '../../shared/launch/dry-run.ts';
import { launchWarnings } from '../../shared/launch/launch-warnings.ts';
import { plannedReminders } from '../../shared/launch/planned-reminders.ts';
import { trainedBy } from '../../shared/ward/windows.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { requireGrowing } from './require-growing.ts';

/** What a running campaign would ask of areas if they were added now. It stores nothing. */
export const checkAreas: Step<'checkAreas'> = async (call, ports) => {
  const { run } = await authorise('checkAreas', call, ports);
  const { areas } = parseInput('checkAreas', call);
  requireGrowing(run, areas);
  const { campaign, remindedOn } = run;
  const fresh = freshAreas(campaign, areas);
  const users = await ports.identity.users();
  const accounts = users.filter(({ province }) => province === campaign.province.code);
  const today = dayOf(ports.now());
  const grown = withAreas(campaign, areas);
  const districts = grown.areas.filter(({ level }) => level === 'district');
  const { training } = grown.calendar;
  const calendar = { ...grown.calendar, training: { ...training, to: trainedBy(training.to, today) } };
  const all = plannedReminders({ ...grown, calendar, areas: [...districts, ...fresh.filter(isWard)] });
  // The others are about the province's own reports.
  const reminders = all.filter(({ wards }) => wards > 0);
  // Reminders are sent once a day, of all days since the last time.
  const toCome = reminders.filter(({ on }) => on >= today && on > (remindedOn ?? ''));
  return {
    today,
    dates: datesOf(campaign),
    reminders: toCome,
    missed: reminders.length - toCome.length,
    problems: addedProblems(campaign, areas),
    warnings: [
      ...addedWarnings(campaign, areas),
      ...launchWarnings({ ...campaign, areas: fresh }, { opening: new Map(), accounts }),
    ],
  };
};
