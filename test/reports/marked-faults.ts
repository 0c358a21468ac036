import type { Faults } from './amounts.ts';
import type { MarkedBook } from './expected.ts';
import type { Outcome } from './outcome.ts';

/** Row and column of a reference such as `L5`, counted from 0. */
function placeOf(reference: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `${Number(row) - 1},${column - 1}`;
}

const formulaOf = (text: string | undefined): string | undefined => text?.replace(/^=|\s/g, '');

/** What the predicates on the marked workbook find wrong. */
export function markedFaults({ sheets }: Outcome['book'], wanted: MarkedBook | undefined): Faults {
  if (!wanted) return [];
  const list = wanted.sheet === undefined ? sheets[1] : sheets.find(({ name }) => name === wanted.sheet);
  if (!list) return [`the marked workbook has no list among ${sheets.map(({ name }) => name).join(', ')}`];
  const cellAt = (reference: string) => list.cells?.get(placeOf(reference));
  const formulas = [...(list.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);
  const isFirst = sheets[0] === list;
  return [
    ...(wanted.summaryFirst && isFirst ? ['the summary is not first'] : []),
    ...(wanted.noFormulas && formulas.length > 0 ? [`${formulas.length} formulas`] : []),
    ...(wanted.comment ?? []).filter((at) => !cellAt(at)?.comment).map((at) => `${at} has no comment`),
    ...Object.entries(wanted.formula ?? {})
      .filter(([at, formula]) => formulaOf(cellAt(at)?.formula) !== formulaOf(formula))
      .map(([at]) => `${at} is not its formula but ${cellAt(at)?.formula}`),
    ...Object.entries(wanted.value ?? {})
      .filter(([at, value]) => String(cellAt(at)?.value) !== value)
      .map(([at]) => `${at} is ${cellAt(at)?.value}`),
  ];
}
