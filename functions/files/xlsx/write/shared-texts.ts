import { neutral } from '../../escape-formula.ts';
import { emptyCell, textCell, valueCell } from './cells.ts';

/** Texts that are written once in a workbook and referred to by their number. */
export interface Texts {
  /** What was added, in order. */
  readonly added: readonly string[];
  /** A cell that says a text; nothing for none. */
  cell(name: string, style: number, text: string | null): string;
}

/** So many are shared; what is rarer stands in its cell, so that no number of texts fills the memory. */
export const mostShared = 10_000;
/** Longer texts rarely come again. */
const longestShared = 300;

/** The texts that a workbook shares already: how many, and some of them by their places. */
export interface Survey {
  readonly count: number;
  readonly known: ReadonlyMap<string, number>;
}

const none: Survey = { count: 0, known: new Map() };

/** Shared texts after those that a workbook has already. */
export function sharedTexts({ count, known }: Survey = none): Texts {
  const places = new Map(known);
  const added: string[] = [];
  return {
    added,
    cell(name, style, text) {
      if (text === null || text === '') return emptyCell(name, style);
      let place = places.get(text) ?? known.get(neutral(text));
      if (place === undefined && (added.length >= mostShared || text.length > longestShared))
        return textCell(name, style, text);
      place ??= count + added.push(text) - 1;
      places.set(text, place);
      return valueCell(name, style, place, 's');
    },
  };
}
