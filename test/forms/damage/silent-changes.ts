import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import type { Form } from '../form.ts';
import { type Recorded, trueView, type View, viewOf } from '../recorded.ts';
import type { TrueList } from '../truth.ts';
import type { Tab } from '../written.ts';
import type { DamagedTabs } from './damaged-tabs.ts';
import type { Reading } from './reading.ts';

/** What is compared, by field: `code`, `people.1.name`. */
function fieldsOf({ people, ...own }: View): Map<string, unknown> {
  const persons = people.flatMap((person, i) =>
    Object.entries(person).map(([field, value]) => [`people.${i}.${field}`, value] as const),
  );
  return new Map<string, unknown>([...Object.entries(own), ['people', people.length], ...persons]);
}

/** The fields in which a household is read otherwise than it is and than the damaged cells say. */
function changedFields(view: View, truth: View, readings: readonly Reading[]): string[] {
  const [given, wanted] = [fieldsOf(view), fieldsOf(truth)];
  const isRead = (field: string, value: unknown): boolean =>
    isDeepStrictEqual(value, wanted.get(field)) ||
    readings.some(([name, reading]) => name === field && isDeepStrictEqual(value, reading));
  return [...new Set([...given.keys(), ...wanted.keys()])].filter(
    (field) => !isRead(field, given.get(field)),
  );
}

/** The rows of a household, as its findings name them. */
const placesOf = (tabs: readonly Tab[], household: number): string[] =>
  tabs.flatMap(({ lines }, tab) =>
    lines.flatMap(({ of }, line) => (of?.household === household ? [`${tab} ${line + 1}`] : [])),
  );

/** Where a finding stands: the index of its sheet and its row. */
function placeOf({ sheet, row }: Pick<Finding, 'sheet' | 'row'>, tabs: readonly Tab[]): string {
  const tab = tabs.findIndex(({ name }) => name === sheet);
  return `${Math.max(0, tab)} ${row}`;
}

/** What a finding says of whom, wherever its row is. */
function saidOf(finding: Finding, tabs: readonly Tab[]): string {
  const [tab, row] = placeOf(finding, tabs).split(' ').map(Number);
  const { of } = tabs[tab ?? 0]?.lines[(row ?? 0) - 1] ?? {};
  return JSON.stringify([finding.code, of, finding.column]);
}

/** A list before and after its damage. */
export interface Compared {
  readonly list: TrueList;
  readonly form: Form;
  readonly before: { readonly tabs: readonly Tab[]; readonly recorded: Recorded };
  readonly after: { readonly damaged: DamagedTabs; readonly recorded: Recorded };
}

/** What a village decides. One that stands once for several households is told of once, where it stands. */
const ofVillage: readonly string[] = ['village', 'class'];

/**
 * What changed without a word: a household that is read otherwise than it is, is gone, or is nobody's, with no finding
 * at its rows that the damage brought.
 */
export function silentChanges({ list, form, before, after }: Compared): string[] {
  const { accepted, totals, findings } = after.recorded;
  const { tabs, readings } = after.damaged;
  if (totals.fileRejected) return [];
  const known = new Set(before.recorded.findings.map((finding) => saidOf(finding, before.tabs)));
  const said = findings.filter((finding) => !known.has(saidOf(finding, tabs)));
  const unread = new Set(said.filter(({ code }) => code === 'W104').map(({ sheet }) => sheet));
  const told = new Set(said.map((finding) => placeOf(finding, tabs)));
  const inherits = form.villages === 'ditto' || form.villages === 'merged';
  const isVillageTold = inherits && said.some(({ key }) => key === 'village');
  const byPlace = new Map(accepted.map((each) => [placeOf(each, tabs), each]));
  const changes = list.households.flatMap((household, i) => {
    const places = placesOf(tabs, i);
    const found = byPlace.get(places[0] ?? '');
    byPlace.delete(places[0] ?? '');
    if (places.length === 0 || places.some((place) => told.has(place))) return [];
    if (!found)
      return unread.has(tabs[Number.parseInt(places[0] ?? '', 10)]?.name) ? [] : [`household ${i} is gone`];
    return changedFields(viewOf(found, list), trueView(household, list), readings.get(i) ?? [])
      .filter((field) => !(isVillageTold && ofVillage.includes(field)))
      .map(
        (field) => `household ${i}: ${field} is ${JSON.stringify(fieldsOf(viewOf(found, list)).get(field))}`,
      );
  });
  const strangers = [...byPlace.keys()].filter((place) => !told.has(place));
  return [...changes, ...strangers.map((place) => `a household out of nothing at ${place}`)];
}
