import type { BatchContext, Checked } from '../../shared/batch/check.ts';
import type { Member } from '../../shared/household.ts';
import { fold } from '../../shared/names.ts';
import { standardNamed } from '../../shared/standards/index.ts';
import { onDisk, type Validated, validated } from '../functions/files/on-disk.ts';
import { acceptedIn } from '../reports/outcome.ts';
import type { Form } from './form.ts';
import { fileOf } from './to-file.ts';
import { indicatorsOf, type Person, type TrueHousehold, type TrueList, villages } from './truth.ts';
import type { Tab } from './written.ts';

/** What a file came to: its households as they would be recorded, by sheet and first row, and what was said. */
export interface Recorded extends Validated {
  readonly accepted: readonly Checked[];
}

const contextOf = ({ standard }: TrueList): BatchContext => ({
  wardCode: '02029',
  setting: 'rural',
  villages,
  standards: [standardNamed(standard)],
  today: '2019-11-15',
});

/** Writes the sheets into a file and checks it. */
export async function recorded(list: TrueList, tabs: readonly Tab[], form: Form): Promise<Recorded> {
  const checked = await validated(onDisk(fileOf(tabs, form)), {}, contextOf(list));
  return { ...checked, accepted: checked.totals.fileRejected ? [] : acceptedIn(checked.events) };
}

const personOf = ({ name, birth, sex, citizenId, ethnicity }: Member | Person) => ({
  name,
  birth,
  sex,
  citizenId,
  ethnicity,
});

/** A household as it is compared: what is true of it, whatever form its list has. */
export type View = ReturnType<typeof viewOf>;

export function viewOf({ household, results }: Checked, { standard, measure }: TrueList) {
  const { code, head, members, people, village, scores, previous, merit, causes, note } = household;
  const keys = new Map(standardNamed(standard).indicators.map(({ key, label }) => [key, label]));
  return {
    code,
    people: [head, ...members].map(personOf),
    size: people,
    village: fold(village),
    score: scores[measure],
    points: scores.b2,
    deprived: scores.deprived?.map((key) => keys.get(key)),
    class: results[standard]?.class,
    previous,
    merit: merit ?? false,
    causes: causes ?? [],
    note,
  };
}

export function trueView(truth: TrueHousehold, list: TrueList): View {
  const { code, people, size, village, score, deprived, previous, merit, causes, note } = truth;
  const inOrder = indicatorsOf[list.standard].filter((label) => deprived.includes(label));
  return {
    code,
    people: people.map(personOf),
    size,
    village: fold(village),
    score,
    points: deprived.length * 10,
    deprived: list.hasIndicators ? inOrder : undefined,
    class: truth.class,
    previous,
    merit,
    causes: [...causes],
    note,
  };
}
