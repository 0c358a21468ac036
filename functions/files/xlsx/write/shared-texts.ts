import { escapeFormula } from '../../escape-formula.ts';
import { emptyCell, textCell, valueCell } from './cells.ts';

/** Shared strings: texts that a workbook has once, and cells refer to by number. */
export interface SharedTexts {
  /** The texts that were added, in order. */
  readonly added: readonly string[];
  /** A cell with a text; an empty one for null. */
  cell(name: string, style: number, text: string | null): string;
}

/** Texts that are shared at most; any further stands in its cell, so that memory does not grow with their number. */
export const mostShared = 10_000;
/** Longer texts rarely repeat. */
const longestShared = 300;

/** The shared strings of a workbook: how many, and some of them by their numbers. */
export interface GivenTexts {
  readonly count: number;
  readonly known: ReadonlyMap<string, number>;
}

const none: GivenTexts = { count: 0, known: new Map() };

/** Shared texts that continue those of a workbook. */
export function sharedTexts({ count, known }: GivenTexts = none): SharedTexts {
  const numbers = new Map(known);
  const added: string[] = [];
  return {
    added,
    cell(name, style, text) {
      if (text === null || text === '') return emptyCell(name, style);
      let number = numbers.get(text) ?? known.get(escapeFormula(text));
      if (number === undefined && (added.length >= mostShared || text.length > longestShared))
        return textCell(name, style, text);
      number ??= count + added.push(text) - 1;
      numbers.set(text, number);
      return valueCell(name, style, number, 's');
    },
  };
}
