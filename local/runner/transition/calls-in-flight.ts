import type { Frame } from '../journal/frame.ts';
import type { Call } from '../states/effect.ts';
import type { Answer } from './tokens.ts';

/** One running call of `invoke`. */
export interface Flight {
  readonly frame: number;
  readonly entry: number;
  readonly attempt: number;
  readonly call: Call;
  /** Its token was completed while it ran: `run` still waits for it, so that its last writes are done. */
  completed: boolean;
}

export interface Landing {
  readonly flight: Flight;
  readonly answer: Answer;
}

export type Flights = ReturnType<typeof createFlights>;

/** The calls that are in the air, and those that came back and are not journalled yet. Lost in a crash, by design. */
export function createFlights(invoke: (call: Call) => Promise<unknown>, onLanding: () => void) {
  const flying = new Set<Flight>();
  const landed: Landing[] = [];

  function land(flight: Flight, answer: Answer): void {
    flying.delete(flight);
    landed.push({ flight, answer });
    onLanding();
  }

  function launch({ id, entry, attempt }: Frame, call: Call): void {
    const flight = { frame: id, entry, attempt, call, completed: false };
    flying.add(flight);
    Promise.resolve()
      .then(() => invoke(call))
      .then(
        (output) => land(flight, { output }),
        (error: unknown) => land(flight, failureOf(error)),
      );
  }

  return {
    launch,
    landed,
    count: () => flying.size,
    complete({ id, entry, attempt }: Frame): void {
      for (const flight of flying) {
        flight.completed ||= flight.frame === id && flight.entry === entry && flight.attempt === attempt;
      }
    },
    /** Forgets the calls whose attempt has ended without them: timed out, stopped, a sibling failed. */
    prune(stillOpen: (flight: Flight) => boolean): void {
      for (const flight of flying) if (!flight.completed && !stillOpen(flight)) flying.delete(flight);
    },
  };
}

/** Name and message only: a stack may hold what no history should. */
function failureOf(error: unknown): Answer {
  if (error instanceof Error) return { error: error.name, cause: error.message };
  return { error: 'Error', cause: String(error) };
}
