import type { IntakeHead } from '../../shared/intake/entry.ts';
import { undecidedState } from '../../shared/intake/late.ts';
import { rulingOn } from '../../shared/intake/triage.ts';
import { wardRead } from '../ward/ward-read.ts';

type State = 'received' | 'accepted' | 'dismissed' | 'late';

/** What came in about the ward's posted list and its state, in the order of time; the texts of one page alone are read. */
export const readIntake = wardRead('readIntake', async ({ ref, input, ports }) => {
  const { intakes } = ports;
  const [heads, triages, review] = await Promise.all([
    intakes.heads(ref),
    intakes.triages(ref),
    ports.wards.get(ref),
  ]);
  const decided = rulingOn(triages);
  const entries = heads
    .filter(isAboutList)
    .map((head) => ({ ...head, state: decided(head)?.outcome ?? undecidedState(head, review) }));
  const found = entries.filter(
    ({ state, kind }) => state === (input.state ?? state) && kind === (input.kind ?? kind),
  );
  const page = found.slice(input.from, input.from + input.limit);
  const texts = await Promise.all(page.map(({ receipt }) => intakes.get(ref, receipt)));
  const until = entries.findLast(({ state }) => state === 'received')?.at;
  return {
    counts: countsOf(entries),
    ...(until !== undefined && { until }),
    total: found.length,
    entries: page.map((entry, index) => ({ text: '', ...texts[index], ...entry })),
  };
});

type AboutList = IntakeHead & { readonly kind: 'objection' | 'claim' };
const isAboutList = (head: IntakeHead): head is AboutList => head.kind !== 'request';

const countsOf = (entries: readonly (IntakeHead & { readonly state: State })[]) => {
  const count = (of: State) => entries.filter(({ state }) => state === of).length;
  return {
    received: count('received'),
    accepted: count('accepted'),
    dismissed: count('dismissed'),
    late: count('late'),
  };
};
