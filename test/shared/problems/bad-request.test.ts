import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Campaign } from '../../../shared/campaign.ts';
import { contract, endpoint, endpointNames } from '../../../shared/contract/contract.ts';
import { NewCampaign } from '../../../shared/contradictions/new-campaign.ts';
import { describeRefusal } from '../../../shared/errors.ts';
import { badInput } from '../../../shared/problems/bad-request.ts';
import { fieldLabels } from '../../../shared/problems/field-labels.ts';
import { fieldNames, wrongValues } from './wrong-values.ts';

/** What a schema says by itself, in either language; no sentence of ours holds any of it. */
const schemaWords =
  /mong đợi|nhận được|quá nhỏ|quá lớn|quá ngắn|quá dài|không hợp lệ|đầu vào|invalid|expected|received|too (?:small|big|short|long)|undefined|\bnull\b|\bNaN\b|\bstring\b|\bobject\b|\barray\b|\bboolean\b|\bregex\b|\bpattern\b|[<>]=?\d|\[object|\bZod/iu;

const read = (name: (typeof endpointNames)[number]) => endpoint(name).body ?? endpoint(name).query;
const taking = endpointNames.filter((name) => read(name) !== undefined);

/** What a person reads of every issue that a value raises. */
function sentences(schema: z.ZodType, value: unknown): readonly { vi: string; en: string }[] {
  const parsed = schema.safeParse(value);
  const issues = parsed.success ? [] : parsed.error.issues;
  return issues.map((issue) => describeRefusal(badInput(new z.ZodError([issue]))).what);
}

describe('bad input', () => {
  test.each(taking)('of %s is told in sentences, by the labels of the fields', (name) => {
    const schema = read(name) as z.ZodType;
    const values = wrongValues(schema);
    const told = values.flatMap((value) => sentences(schema, value));
    const leaked = told.filter(({ vi, en }) => schemaWords.test(vi) || schemaWords.test(en));
    expect([...new Set(leaked.map(({ vi, en }) => `${vi} / ${en}`))]).toEqual([]);
    for (const { vi, en } of told) {
      expect(vi).toMatch(/^Mục “.+” chưa đúng: \S.*[^.]\.$/);
      expect(en).toMatch(/^The field “.+” is not right: \S.*[^.]\.$/);
    }
    // The values that schemas refuse at all places, or nothing was looked at.
    const couldBeWrong = fieldNames(schema).length > 0 && contract[name].method === 'POST';
    expect(told.length).toBeGreaterThan(couldBeWrong ? 5 : -1);
  });

  test('of a new campaign is told so too, down to its own standards', () => {
    const told = wrongValues(NewCampaign).flatMap((value) => sentences(NewCampaign, value));
    const leaked = told.filter(({ vi, en }) => schemaWords.test(vi) || schemaWords.test(en));
    expect([...new Set(leaked.map(({ vi, en }) => `${vi} / ${en}`))]).toEqual([]);
    expect(told.length).toBeGreaterThan(500);
  });

  test('is named by a label for each field that there is', () => {
    const names = [...taking.map(read), NewCampaign].flatMap((schema) => (schema ? fieldNames(schema) : []));
    expect([...new Set(names)].filter((name) => !Object.hasOwn(fieldLabels, name))).toEqual([]);
  });

  const told = (schema: z.ZodType, value: unknown) => sentences(schema, value)[0];
  const { recordMeeting, addUser, recordTraining, loadOpeningList } = contract;

  test.each([
    [
      'a number',
      () => told(recordTraining.body, { attended: 0 }),
      'Mục “Số người dự” chưa đúng: cần số từ 1 trở lên.',
    ],
    ['a text', () => told(recordMeeting.body, { village: '' }), 'Mục “Thôn” chưa đúng: chưa ghi gì.'],
    [
      'a password',
      () => told(addUser.body, { name: 'xa-1', role: 'ward', area: '02071', password: 'dài'.repeat(100) }),
      'Mục “Mật khẩu” chưa đúng: nhiều nhất 200 ký tự.',
    ],
    [
      'a row of a list',
      () => told(loadOpeningList.body, { entries: [{ head: 1 }] }),
      'Mục “Danh sách › dòng 1 › Chủ hộ” chưa đúng: cần ghi bằng chữ.',
    ],
    [
      'a window',
      () =>
        told(z.object({ calendar: Campaign.shape.calendar }), { calendar: { training: { from: '1/9' } } }),
      'Mục “Lịch › Tập huấn › Từ ngày” chưa đúng: không phải ngày YYYY-MM-DD.',
    ],
  ])('names the place and what is expected of %s', (_, of, sentence) => {
    expect(of()?.vi).toBe(sentence);
  });

  test('is told without a name that whoever sent it has chosen', () => {
    const schema = z.object({ opening: z.record(z.string(), z.int()) });
    expect(told(schema, { opening: { 'Lò Văn Thử': 'x' } })).toEqual({
      vi: 'Mục “Danh sách đầu kỳ” chưa đúng: cần một số.',
      en: 'The field “Opening list” is not right: a number is needed.',
    });
  });
});
