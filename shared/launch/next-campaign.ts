import { isDay } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { standards as known, standardNamed } from '../standards/index.ts';
import { isInForce } from '../standards/is-in-force.ts';
import { presetOf } from './plan.ts';
import { reportingIn } from './reporting-of-plan.ts';

/** What a copied campaign becomes. */
interface Next {
  readonly year: number;
  /** Its own id; without one it follows from that of the campaign that is copied. */
  readonly id?: string | undefined;
}

/**
 * The campaign of another year after an earlier one: its areas, contacts and settings, its windows on the same dates,
 * the reporting days of its law, and the standards that are in force then. Days off of its own are left out, because they were those of the year, and
 * so are the villages' targets, which were promised for it.
 */
export function nextCampaign(campaign: Campaign, { year, id = nextId(campaign, year) }: Next): Campaign {
  const { holidays: _, swapDays: __, review: ___, ...settings } = campaign;
  return {
    ...settings,
    id,
    year,
    title: nextTitle(campaign, year),
    standards: standardsFor(campaign, year),
    calendar: calendarIn(campaign, year),
    reporting: reportingIn(campaign, year, movedTo(campaign, year)),
    areas: campaign.areas.map((area) => (area.level === 'ward' ? { ...area, targets: [] } : area)),
  };
}

/** The id with the year in it replaced, or added. */
function nextId({ id, year }: Campaign, next: number): string {
  const replaced = id.replace(String(year), String(next));
  return replaced === id ? `${id.slice(0, 58)}-${next}` : replaced;
}

function nextTitle({ title, year }: Campaign, next: number): string {
  const replaced = title.replace(String(year), String(next));
  return replaced === title ? `${title} ${next}` : replaced;
}

/** Days of one campaign in another year's. */
const movedTo =
  ({ year }: Campaign, next: number) =>
  (day: string): string =>
    inYear(day, Number(day.slice(0, 4)) + next - year);

function calendarIn(campaign: Campaign, next: number): Campaign['calendar'] {
  const { calendar } = campaign;
  const moved = movedTo(campaign, next);
  const window = ({ from, to }: { readonly from: string; readonly to: string }) => ({
    from: moved(from),
    to: moved(to),
  });
  return {
    ...calendar,
    training: window(calendar.training),
    survey: window(calendar.survey),
    vetting: { to: moved(calendar.vetting.to) },
    close: moved(calendar.close),
  };
}

/** The same date of another year; 29 February becomes the 28th where there is none. */
function inYear(day: string, year: number): string {
  const date = `${year}${day.slice(4)}`;
  return isDay(date) ? date : `${year}-02-28`;
}

/**
 * The official standard of before where it is still in force, else the national one of the year; then those that were
 * classified besides and are of that year or later, and the next national one in the last autumn of this one.
 */
function standardsFor({ standards, ownStandards }: Campaign, year: number): string[] {
  const preset = presetOf(year);
  const [before, ...others] = standards.map((id) => standardNamed(id, ownStandards));
  const official = before && isInForce(before, year) ? before.id : preset.standard;
  const besides = others.filter(({ years }) => years.to >= year).map(({ id }) => id);
  const next = known.has(official) ? [preset.besides] : [];
  return [...new Set([official, ...besides, ...next])].filter(Boolean);
}
