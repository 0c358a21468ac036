import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day, instantOf } from '../../shared/calendar.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import { isOpen } from '../../shared/ward/stage-runs.ts';
import { villagesIn, type WardReview } from '../../shared/ward/ward-review.ts';
import type { SimulatedEvent } from './perform-event.ts';

/** The survey files of a ward in a campaign folder, as paths inside the folder. */
function uploadsOf(folder: string, ward: string): string[] {
  const path = join(folder, 'uploads', ward);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => `uploads/${ward}/${name}`);
}

/** Lets time pass to an instant and gives the wards' reviews as they are then. */
export type BoardAt = (instant: Date) => Promise<WardReview[]>;

/**
 * The events of a folder without `events.json`, in which everyone is on time: training on its last day, uploads on the
 * second day of the survey, unanimous meetings, no objections, approval on the first day.
 */
export async function* defaultEvents(
  campaign: Campaign,
  folder: string,
  boardAt: BoardAt,
): AsyncGenerator<SimulatedEvent> {
  const { training, survey, close } = campaign.calendar;
  const wards = wardsOf(campaign).map(({ code }) => code);
  const passed = campaign.training.check ? { passed: 1 } : {};
  for (const ward of wards) {
    yield { id: `train-${ward}`, at: `${training.to}T08:00`, do: 'train', ward, attended: 1, ...passed };
  }
  const second = addDays(survey.from, 1);
  for (const ward of wards) {
    for (const [index, file] of uploadsOf(folder, ward).entries())
      yield { id: `upload-${ward}-${index + 1}`, at: `${second}T09:00`, do: 'upload', ward, file };
  }
  for (const ward of wards) yield { id: `submit-${ward}`, at: `${second}T15:00`, do: 'submit', ward };
  for (let day = addDays(second, 1); day <= close; day = addDays(day, 1)) {
    for (const review of await boardAt(instantOf(day, '08:00'))) yield* eventsOf(review, day);
  }
}

/** What the people of one ward do on a day, given its review that morning. */
function* eventsOf(review: WardReview, day: Day): Generator<SimulatedEvent> {
  const { ward, totals } = review;
  if (!isOpen(review)) return;
  if (review.stage === 'vetting') {
    for (const village of villagesIn(review, 'due')) {
      const people = totals.villages[village] ?? 1;
      const id = `meeting-${ward}-${day}-${village}`;
      yield { id, at: `${day}T18:30`, do: 'meeting', ward, village, attended: people, agreed: people };
    }
    yield { id: `forward-${ward}-${day}`, at: `${day}T18:30`, do: 'forward', ward };
  }
  if (review.stage === 'approval')
    yield { id: `approve-${ward}-${day}`, at: `${day}T18:30`, do: 'approve', ward };
}
