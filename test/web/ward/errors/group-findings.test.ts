import { describe, expect, test } from 'vitest';
import type { FindingView } from '../../../../web/client/answers.ts';
import {
  chosenFindings,
  countChosen,
  needsMore,
  withFindings,
} from '../../../../web/ward/errors/choose-findings.ts';
import { groupFindings, householdAt, type Rejected } from '../../../../web/ward/errors/group-findings.ts';
import { readableCode } from '../../../../web/ward/errors/readable-code.ts';
import { batchView } from '../ward-detail.ts';

const finding = (
  code: string,
  row: number | null,
  household: FindingView['household'] = null,
): FindingView => ({
  code,
  severity: code.startsWith('E') ? 'error' : 'warning',
  sheet: null,
  row,
  column: null,
  label: null,
  value: null,
  household,
  message: '',
  messageEn: '',
  cure: '',
  cureEn: '',
});
const rejection = (household: string, row: number, ...codes: string[]): Rejected => ({
  household,
  row,
  codes,
  batch: 'batch-0001',
  file: 'danh-sach.xlsx',
  recordedBefore: false,
});

describe('the household of a finding', () => {
  const rejected = [rejection('H-1', 10, 'E205'), rejection('H-2', 20, 'E201')];

  test('is the nearest rejected one above that has the error', () => {
    expect(householdAt(finding('E205', 12), rejected)?.household).toBe('H-1');
    expect(householdAt(finding('E201', 20), rejected)?.household).toBe('H-2');
  });

  test('is unknown where it was corrected since, far below, and for the file as a whole', () => {
    expect(householdAt(finding('E205', 25), rejected)).toBeUndefined();
    expect(householdAt(finding('E201', 900), rejected)).toBeUndefined();
    expect(householdAt(finding('W102', null), rejected)).toBeUndefined();
  });

  test('has all its findings together, and comes before those with warnings alone', () => {
    const findings = [
      finding('W102', null),
      finding('W207', 5),
      finding('W206', 20),
      finding('E201', 21),
      finding('E205', 11),
    ];
    const groups = groupFindings(findings, rejected);
    expect(groups.map(({ row, household }) => [household?.household, row])).toEqual([
      ['H-1', 10],
      ['H-2', 20],
      [undefined, undefined],
      [undefined, 5],
    ]);
    expect(groups[1]?.findings.map(({ code }) => code)).toEqual(['E201', 'W206']);
  });
});

describe('a household that its findings name', () => {
  const named = { row: 10, no: '7', code: 'H-1', head: 'Lò Văn Thử' };

  test('has them together by its first row, whether it stands with errors or not', () => {
    const findings = [
      finding('W207', 5, { ...named, row: 4 }),
      finding('W206', 12, named),
      finding('E205', 13, named),
    ];
    const groups = groupFindings(findings, [rejection('H-1', 10, 'E205')]);
    expect(groups.map(({ row, named, household }) => [row, named?.no, household?.household])).toEqual([
      [10, '7', 'H-1'],
      [4, '7', undefined],
    ]);
  });

  test('is another one on another sheet', () => {
    const findings = ['Nà Pha', 'Cốc Lùng'].map((sheet) => ({ ...finding('W206', 12, named), sheet }));
    const rejected = [{ ...rejection('H-1', 10, 'E205'), sheet: 'Cốc Lùng' }];
    const groups = groupFindings(findings, rejected);
    expect(groups.map(({ sheet, household }) => [sheet, household?.household])).toEqual([
      ['Nà Pha', undefined],
      ['Cốc Lùng', 'H-1'],
    ]);
  });
});

describe('the choice among findings', () => {
  const findings = [finding('E201', 1), finding('E205', 2), finding('W102', null)];
  const batch = batchView({ findings: { E201: 1, E205: 70, W102: 3 } });

  test('is by errors or warnings, and by code', () => {
    expect(chosenFindings(findings, { severity: 'loi', code: '' })).toHaveLength(2);
    expect(chosenFindings(findings, { severity: '', code: 'W102' })).toHaveLength(1);
    expect(chosenFindings(findings, { severity: 'canh-bao', code: 'E201' })).toHaveLength(0);
  });

  test('counts what is not loaded too', () => {
    expect(countChosen(batch, { severity: 'loi', code: '' })).toBe(71);
    expect(countChosen(batch, { severity: '', code: '' })).toBe(74);
  });

  test('looks on until the first errors are found, which may stand behind many warnings', () => {
    const warnings = Array.from({ length: 500 }, () => finding('W207', 3));
    const file = batchView({ findings: { W207: 900, E205: 2 } });
    const errors = [finding('E205', 700), finding('E205', 701)];
    const all = { severity: '', code: '' } as const;
    expect(needsMore(warnings, file, all)).toBe(true);
    expect(needsMore([...warnings, ...errors], file, all)).toBe(false);
    expect(needsMore(warnings, file, { severity: 'canh-bao', code: '' })).toBe(false);
    expect(needsMore([], file, { severity: '', code: 'W207' })).toBe(true);
    expect(needsMore(warnings, file, { severity: '', code: 'W207' })).toBe(false);
  });

  test('offers the files only that something was found in', () => {
    expect(withFindings([batchView(), batch])).toEqual([batch]);
  });
});

test('a key that is a hash is not shown as a code', () => {
  expect(readableCode('02071-0046')).toBe('02071-0046');
  expect(readableCode('n-0123456789abcdef0123456789abcdef')).toBeUndefined();
});
