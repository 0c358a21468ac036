import { describe, expect, test } from 'vitest';
import { describeRefusal, fill, Refusal, type RefusalName } from '../../shared/errors.ts';
import { refusals } from '../../shared/refusals.ts';

const names = Object.keys(refusals) as RefusalName[];
const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();

describe('the catalogue of refusals', () => {
  test('has the names that the process knows', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        ...['TrainingNotDone', 'WrongStage', 'OutsideWindow', 'RejectedStand', 'OpeningListOpen'],
        ...['VillagesNotPassed', 'VillageNotOpen', 'NotOnOpeningList', 'PostingOver', 'ObjectionOpen'],
        ...['NotAllowed', 'Stale'],
      ]),
    );
  });

  test.each(names)('%s says what is wrong and how to mend it, in both languages alike', (name) => {
    const { what, cure, status } = refusals[name];
    // Only faults of the program's own side are the server's.
    expect(Math.floor(status / 100)).toBe(['ServerFault', 'Busy'].includes(name) ? 5 : 4);
    for (const text of [what, cure]) {
      expect(text.vi).not.toBe('');
      expect(text.en).not.toBe('');
      expect(placesOf(text.vi)).toEqual(placesOf(text.en));
    }
  });
});

describe('a refusal', () => {
  const refused = new Refusal('RejectedStand', { count: 5 });

  test('carries its name, so that workflows match on it', () => {
    expect(refused).toMatchObject({ name: 'RejectedStand', message: '5 rejected households still stand.' });
    expect(refused).toBeInstanceOf(Error);
  });

  test('is described in both languages with its params filled in', () => {
    expect(describeRefusal(refused)).toMatchObject({
      ...{ code: 'RejectedStand', what: { vi: 'Còn 5 hộ bị trả lại chưa sửa.' } },
    });
  });

  test('leaves a place that it has no param for, so that a slip shows', () => {
    expect(fill('{ward} {stage}', { ward: '02901' })).toBe('02901 {stage}');
  });

  test('fills a param that looks like a place once', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });
});
