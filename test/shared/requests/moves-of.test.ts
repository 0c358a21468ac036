import { expect, test } from 'vitest';
import type { Ruling, Triage } from '../../../shared/intake/triage.ts';
import { movesOf } from '../../../shared/requests/moves-of.ts';

const triage = (ruling: Ruling): Triage => ({ campaignId: 'c', ward: 'w', id: 'd', at: '', ...ruling });
const taken = (month: string) =>
  triage({ outcome: 'taken', receipts: [], review: `thang-${month}`, startsOn: `2022-${month}-15` });
const refused = (month: string) =>
  triage({ outcome: 'refused', receipt: `of-${month}`, review: `thang-${month}` });
const granted = (month: string) =>
  triage({ outcome: 'granted', receipt: `of-${month}`, class: 'poor', review: `thang-${month}` });
const alone = (receipt: string) => triage({ outcome: 'granted', receipt, class: 'near-poor' });

const namesOf = (triages: readonly Triage[]) =>
  movesOf(triages).map((move) => ('grant' in move ? move.grant.receipt : move.review));

test('a list moves as its rulings were recorded, a review by its first', () => {
  const rulings = [alone('R1'), taken('01'), refused('01'), alone('R2'), granted('01'), taken('02')];
  expect(namesOf([...rulings, granted('02')])).toEqual(['R1', 'thang-01', 'R2', 'thang-02']);
});

test('the review of an earlier month counts before those of later ones, however late it is recorded', () => {
  const rulings = [taken('01'), taken('02'), taken('03'), granted('03'), alone('R1'), refused('01')];
  expect(namesOf([...rulings, granted('02')])).toEqual(['thang-01', 'thang-02', 'thang-03', 'R1']);
});

test('a request that its review did not answer, or is refused by itself, moves nothing', () => {
  expect(namesOf([taken('01'), triage({ outcome: 'refused', receipt: 'R1' })])).toEqual([]);
});
