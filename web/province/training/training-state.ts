import type { BoardLine } from '../../client/answers.ts';

export const trainingStates = ['untrained', 'trained', 'waived'] as const;
export type TrainingState = (typeof trainingStates)[number];

/** How a ward's training stands. Attendance that is recorded counts before a waiver. */
export function trainingStateOf({ training }: Pick<BoardLine, 'training'>): TrainingState {
  if (!training) return 'untrained';
  return training.waived ? 'waived' : 'trained';
}

const whole = /^[1-9]\d{0,5}$/;

/** The attendance that was typed, by ward, without fields that are empty or no number. */
export const filledIn = (typed: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(typed).flatMap(([code, text]) => (whole.test(text.trim()) ? [[code, Number(text)]] : [])),
  );
