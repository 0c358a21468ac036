import { Refusal } from '../../shared/errors.ts';

/** Whose turn it is by: a known person or place, or the source of somebody whom nobody knows yet. */
export type Party = { readonly known: true } | { readonly known: false; readonly source: string };

interface Job {
  readonly party: Party;
  readonly start: () => void;
}

/** Of one source that nobody knows. */
const waitingPerSource = 2;
/** Of all such sources together: eight seconds of work. */
const waitingUnknown = 40;
/** Of known people and places: a whole province on a Monday morning. */
const waitingKnown = 500;

/** What waits: known people and places, and the sources that nobody knows, in the order of their turns. */
function queue() {
  const known: Job[] = [];
  const unknown = new Map<string, Job[]>();
  const count = (): number => [...unknown.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    /** Refuses `SignInsBusy` where too much waits. */
    admit(job: Job): void {
      const { party } = job;
      const ofSource = party.known ? known : (unknown.get(party.source) ?? []);
      const isFull = party.known
        ? known.length >= waitingKnown
        : ofSource.length >= waitingPerSource || count() >= waitingUnknown;
      if (isFull) throw new Refusal('SignInsBusy');
      ofSource.push(job);
      if (!party.known) unknown.set(party.source, ofSource);
    },
    next(): Job | undefined {
      const first = known.shift();
      if (first) return first;
      const [[source, [job, ...rest]] = ['', []]] = unknown;
      unknown.delete(source);
      // Behind all others, so that sources take turns.
      if (rest.length > 0) unknown.set(source, rest);
      return job;
    },
  };
}

/**
 * Does slow work one by one: known people and places first, unknown sources in turn. The queue is bounded, so that a
 * flood of tries is refused at once and takes no turn of anyone else's.
 */
export function turns() {
  const waiting = queue();
  let isBusy = false;
  function goOn(): void {
    const job = waiting.next();
    isBusy = job !== undefined;
    job?.start();
  }
  /** Does the work when its turn has come. Refuses `SignInsBusy` at once where too much waits. */
  return async function take<T>(party: Party, work: () => Promise<T>): Promise<T> {
    const turn = Promise.withResolvers<void>();
    waiting.admit({ party, start: turn.resolve });
    if (!isBusy) goOn();
    await turn.promise;
    try {
      return await work();
    } finally {
      goOn();
    }
  };
}
