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

/** What a column without its label may take away, or add where a label stands over two columns. */
const minor: readonly string[] = ['deprived', 'previous', 'causes', 'merit', 'note'];

/** What the damage brought to light: the places of its findings, and what they speak for beside their own rows. */
function toldOf({ form, before, after }: Compared) {
  const { tabs } = after.damaged;
  const known = new Set(before.recorded.findings.map((finding) => saidOf(finding, before.tabs)));
  const said = after.recorded.findings.filter((finding) => !known.has(saidOf(finding, tabs)));
  const unread = new Set(said.filter(({ code }) => code === 'W104').map(({ sheet }) => sheet));
  const inherits = form.villages === 'ditto' || form.villages === 'merged';
  return {
    places: new Set(said.map((finding) => placeOf(finding, tabs))),
    isUnread: (place: string) => unread.has(tabs[Number.parseInt(place, 10)]?.name),
    ofVillages: inherits && said.some(({ key }) => key === 'village'),
    ofHeader: tabs.some(({ header }, i) =>
      said.some((finding) => [`${i} ${header + 1}`, `${i} ${header + 2}`].includes(placeOf(finding, tabs))),
    ),
  };
}

/**
 * What changed without a word: a household that is read otherwise than it is, is gone, or is nobody's, with no finding
 * at its rows that the damage brought. Where rows moved, the household above may have the finding.
 */
export function silentChanges(compared: Compared): string[] {
  const { list, after } = compared;
  const { tabs, readings, to } = after.damaged;
  const told = toldOf(compared);
  if (after.recorded.totals.fileRejected || told.ofHeader) return [];
  const byPlace = new Map(after.recorded.accepted.map((each) => [placeOf(each, tabs), each]));
  const changes = list.households.flatMap((household, i) => {
    const places = placesOf(tabs, i);
    const [first = ''] = places;
    const found = byPlace.get(first);
    byPlace.delete(first);
    const near = to === 'rows' ? [...places, ...placesOf(tabs, i - 1)] : places;
    if (places.length === 0 || near.some((place) => told.places.has(place))) return [];
    if (!found) return told.isUnread(first) ? [] : [`household ${i} is gone`];
    const view = viewOf(found, list);
    return changedFields(view, trueView(household, list), readings.get(i) ?? [])
      .filter((field) => !(told.ofVillages && ofVillage.includes(field)))
      .filter((field) => to !== 'header' || !minor.includes(field))
      .map((field) => `household ${i}: ${field} is ${JSON.stringify(fieldsOf(view).get(field))}`);
  });
  const strangers = [...byPlace.keys()].filter((place) => !told.places.has(place));
  return [...changes, ...strangers.map((place) => `a household out of nothing at ${place}`)];
}
