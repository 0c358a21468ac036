import type { Answer } from '../../../shared/contract/call.ts';

type Decision = Answer<'readDecisions'>['decisions'][number];

/** What somebody above wrote to the ward. */
export interface Note {
  readonly is: 'remark' | 'return';
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** Remarks and reasons of returns that are shown. */
const shown = 3;

const textIn = (body: unknown, field: string): string => {
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  return typeof value === 'string' ? value : '';
};

/** The newest remarks on the ward, and the reason of each return that stands, newest first. */
export function notesOf(decisions: readonly Decision[]): Note[] {
  const notes: Note[] = [];
  for (const { kind, at, by, body } of decisions) {
    if (kind === 'remark') notes.push({ is: 'remark', at, by, text: textIn(body, 'text') });
    if (kind === 'returnHouseholds') notes.push({ is: 'return', at, by, text: textIn(body, 'reason') });
    const recalled = notes.findLastIndex(({ is }) => is === 'return');
    if (kind === 'recall' && textIn(body, 'outcome') === 'returned' && recalled >= 0)
      notes.splice(recalled, 1);
  }
  return notes.reverse().slice(0, shown);
}
