import { describe, expect, test } from 'vitest';
import { assessBatch, isSameWork, isWorthRecording } from '../../../../web/ward/hand-in/assess-batch.ts';
import { statusOf } from '../../../../web/ward/hand-in/batch-status.ts';
import { codesOf } from '../../../../web/ward/hand-in/codes-of.ts';
import { commonest } from '../../../../web/ward/hand-in/commonest.ts';
import { recordedText, recordingText } from '../../../../web/ward/hand-in/recording-text.ts';
import { splitBatches } from '../../../../web/ward/hand-in/split-batches.ts';
import { batchView, wardDetail } from '../ward-detail.ts';

const none = { new: 0, changed: 0, unchanged: 0, missing: 0, rejected: 0 };

describe('what recording a file would come to', () => {
  test('another ward’s list is told by its ward codes, and cannot be recorded', () => {
    const foreign = batchView({ preview: { ...none, rejected: 14 }, findings: { E403: 14 } });
    expect(assessBatch(foreign)).toBe('otherWard');
    expect(isWorthRecording(foreign)).toBe(false);
    expect(statusOf(foreign).label.vi).toBe('Của xã khác, không ghi được');
  });

  test('another ward’s list is told by its households, where one finding speaks for all rows', () => {
    const preview = { ...none, rejected: 14, foreign: 13 };
    expect(assessBatch(batchView({ preview, findings: { E403: 1 } }))).toBe('otherWard');
  });

  test('a list without a good household cannot be recorded, whatever its errors', () => {
    const bad = batchView({ preview: { ...none, rejected: 14 }, findings: { E205: 20, E403: 1 } });
    expect(assessBatch(bad)).toBe('allBad');
    expect(isWorthRecording(bad)).toBe(false);
  });

  test('a list of villages that are not scored again changes nothing', () => {
    expect(assessBatch(batchView({ preview: none, findings: { VillageNotOpen: 9 } }))).toBe('shutVillages');
    expect(assessBatch(batchView({ preview: none }))).toBe('nothing');
  });

  test('more errors than good households is a warning, fewer is not', () => {
    expect(assessBatch(batchView({ preview: { ...none, new: 3, rejected: 4 } }))).toBe('mostlyBad');
    expect(assessBatch(batchView({ preview: { ...none, new: 4, rejected: 4 } }))).toBe('good');
  });

  test('a file of another ward with one own household may be recorded, but says what it is', () => {
    const wrong = batchView({ preview: { ...none, new: 1, rejected: 200, foreign: 200 } });
    expect(assessBatch(wrong)).toBe('mostlyForeign');
    expect(isWorthRecording(wrong)).toBe(true);
    expect(recordedText(wrong).vi).toBe('Đã ghi vào danh sách: 1 hộ mới, 200 hộ của xã khác bị bỏ qua.');
    expect(recordingText(wrong, 0).map(({ en }) => en)).toEqual([
      'New households recorded: 1.',
      'Of another ward and passed over, with nothing to correct: 200.',
    ]);
  });

  test('a file that is recorded already is the same', () => {
    expect(assessBatch(batchView({ preview: { ...none, unchanged: 4 } }))).toBe('same');
    expect(assessBatch(batchView({ preview: { ...none, unchanged: 4, rejected: 1 } }))).toBe('good');
  });

  test('recording the same again does something only for errors that stand, villages scored again and claims', () => {
    const village = { name: 'Thôn Mẫu', households: 4 };
    expect(isSameWork(wardDetail({ villages: [{ ...village, state: 'passed' }] }))).toBe(false);
    expect(isSameWork(wardDetail({ villages: [{ ...village, state: 'reopened' }] }))).toBe(true);
    expect(isSameWork(wardDetail({ ward: { rejected: 1 } }))).toBe(true);
    expect(isSameWork(wardDetail({ ward: { stage: 'posting' } }))).toBe(true);
  });
});

test('recording says what it will do and what it did, without what does not occur', () => {
  const preview = { ...none, new: 1200, rejected: 5 };
  expect(recordingText({ preview: { ...none, changed: 3 } }, 2).map(({ vi }) => vi)).toEqual([
    '3 hộ đã ghi được thay bằng số liệu trong tệp.',
    'Trong đó 2 hộ đổi sang chủ hộ khác, đã xác nhận.',
  ]);
  expect(recordingText({ preview }, 0).map(({ vi }) => vi)).toEqual([
    '1.200 hộ mới được ghi.',
    '5 hộ có lỗi không được ghi: phải sửa và nộp lại, hoặc rút, trước khi gửi kết quả rà soát.',
  ]);
  expect(recordedText({ preview }).vi).toBe('Đã ghi vào danh sách: 1.200 hộ mới, 5 hộ có lỗi chưa được ghi.');
});

test('findings are counted by code, errors first, then the most frequent', () => {
  const findings = { W102: 9, E201: 1, E205: 3, W206: 0 };
  expect(codesOf({ findings }).map(([code]) => code)).toEqual(['E205', 'E201', 'W102']);
});

test('the newest file is shown in full, and one that waits to be recorded beside it', () => {
  const broken = batchView({ id: 'batch-0003', status: 'refused' });
  const ready = batchView({ id: 'batch-0002' });
  const committed = batchView({ id: 'batch-0001', status: 'committed' });
  expect(splitBatches([broken, ready, committed], false)).toEqual({
    current: [broken, ready],
    earlier: [committed],
  });
  const same = batchView({ preview: { ...none, unchanged: 4 } });
  expect(splitBatches([broken, same, committed], true).current).toEqual([broken, same]);
  expect(splitBatches([broken, same, committed], false).current).toEqual([broken]);
  expect(splitBatches([committed, ready], false)).toEqual({ current: [committed], earlier: [ready] });
  expect(splitBatches([], false)).toEqual({ current: [], earlier: [] });
});

test('the most frequent text', () => {
  expect(commonest(['02074', '02071', '02074'])).toBe('02074');
  expect(commonest([])).toBeUndefined();
});
