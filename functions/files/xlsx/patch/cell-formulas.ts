import { attributesOf, type Element } from '../xml.ts';
import { isHarmlessInCell, type Referable } from './formula.ts';

/**
 * Gives the formula of a cell as it may stay, or '' where only its value may, or where the value cannot stand beside a
 * formula. To be asked in the order of the cells.
 */
export type KeepFormula = (formula: Element, fitsValue: boolean) => string;

const range = /^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?$/;
const index = /^\d{1,9}$/;

/**
 * Keeps the harmless formulas of one sheet; `onLost` is called for any other. A cell that shares a formula keeps it where
 * the formula's own cell does.
 */
export function formulaKeeper(known: Referable, onLost: () => void): KeepFormula {
  const keep = keeper(known);
  return (formula, fitsValue) => {
    const kept = keep(formula, fitsValue);
    if (kept === '') onLost();
    return kept;
  };
}

/** A reference to a cell, but no part of a name. */
const cellReference = /(?<![\p{L}\p{N}_.])\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])/gu;
/** Formulas that are remembered; a column repeats one. */
const mostRemembered = 1_000;

/** Judges formulas that differ only in the cells that they refer to once: the rows of a list repeat them. */
function judge(known: Referable): (formula: string) => boolean {
  const judged = new Map<string, boolean>();
  return (formula) => {
    // In a quoted name, and in a letter that is escaped, there is no telling a reference from a part of it.
    if (/'|&#/.test(formula)) return isHarmlessInCell(formula, known);
    const pattern = formula.replace(cellReference, 'A1');
    const isHarmless = judged.get(pattern) ?? isHarmlessInCell(formula, known);
    if (judged.size < mostRemembered) judged.set(pattern, isHarmless);
    return isHarmless;
  };
}

function keeper(known: Referable): KeepFormula {
  const shared = new Set<string>();
  const isHarmless = judge(known);
  return ({ attributes, inner }, fitsValue) => {
    const { t = 'normal', si = '', ref = '' } = attributesOf(attributes);
    if (t === 'shared' && inner === '')
      return fitsValue && shared.has(si) ? `<f t="shared" si="${si}"/>` : '';
    const stays = fitsValue && isHarmless(inner);
    if (t === 'normal') return stays ? `<f>${inner}</f>` : '';
    if (t === 'shared') shared.delete(si);
    if (!stays || !range.test(ref)) return '';
    if (t === 'array') return `<f t="array" ref="${ref}">${inner}</f>`;
    if (t !== 'shared' || !index.test(si)) return '';
    shared.add(si);
    return `<f t="shared" ref="${ref}" si="${si}">${inner}</f>`;
  };
}
