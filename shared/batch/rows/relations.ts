import { latinFirst, latinTest } from '../../i18n/latin-pattern.ts';
import { textOf } from '../cells/cell-text.ts';
import { memoised } from '../cells/memoised.ts';
import type { Cell } from '../cells/rows.ts';
import { unaccented } from '../cells/unaccented.ts';
import { plainLabel } from '../header/plain-label.ts';

const heads = /^\d*(?:la)?(?:ch$|chuho)/;
/** An uncle, which without its accents looks like a head. */
const isUncle = latinTest(/^\P{L}*chú\s+họ(?!\p{L})/iu);

/** Whether a relation says that the person is the head: it begins with `Chủ hộ`, or is short for it. */
export const isHead = memoised((relation) => {
  const text = textOf(relation);
  return heads.test(plainLabel(text)) && !isUncle(text.normalize('NFC'));
});

/** The words that relations of members begin with, without accents. */
const kin = new Set(
  'vo chong con chau chat chut bo me cha ong ba cu anh chi em dau re co di bac cau mo thim duong nguoi khac o thanh tv'.split(
    ' ',
  ),
);

/** Forms number the relations; 1 is the head. */
const numbered = /^0?[2-9]$|^1\d$/;
const opensWithUncle = latinTest(/^\P{L}*chú(?!\p{L})/iu);
const word = latinFirst(/\p{L}+/u);

/** Whether a relation says that the person is a member: a word for kin, or its number on the form. */
export const isMemberRelation = memoised((relation: Cell) => {
  const text = textOf(relation).normalize('NFC');
  if (numbered.test(text) || opensWithUncle(text)) return true;
  const plain = unaccented(text);
  const [first = ''] = word(plain).exec(plain) ?? [];
  return kin.has(first) && !isHead(relation);
});
