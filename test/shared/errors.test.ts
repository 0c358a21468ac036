import { describe, expect, test } from 'vitest';
import { describeRefusal, Refusal, type RefusalName } from '../../shared/errors.ts';
import { fill } from '../../shared/i18n/fill.ts';
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
    // Only faults of the program's own side are the server's, and of what it asks in its turn.
    const isServers = ['ServerFault', 'Busy', 'IssuerUnreachable', 'DiskNearlyFull'].includes(name);
    expect(Math.floor(status / 100)).toBe(isServers ? 5 : 4);
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
    expect(refused).toMatchObject({
      name: 'RejectedStand',
      message: 'Households with errors that are not corrected yet: 5.',
    });
    expect(refused).toBeInstanceOf(Error);
  });

  test('is described in both languages with its params filled in', () => {
    expect(describeRefusal(refused)).toMatchObject({
      ...{ code: 'RejectedStand', what: { vi: 'Còn 5 hộ có lỗi chưa sửa.' } },
    });
  });

  test('writes codes as words and days as the reader does', () => {
    const params = { stage: 'vetting', on: '2019-12-16', from: '2019-10-07', to: '2019-12-15' };
    const { what } = describeRefusal(new Refusal('OutsideWindow', params));
    expect(what.vi).toBe(
      'Hôm nay (16/12/2019) nằm ngoài thời hạn của bước họp dân: từ 07/10/2019 đến 15/12/2019.',
    );
    expect(what.en).toContain('2019-10-07 to 2019-12-15');
  });

  test('leaves a place that it has no param for, so that a slip shows', () => {
    expect(fill('{ward} {stage}', { ward: '02901' })).toBe('02901 {stage}');
  });

  test('fills a param that looks like a place once', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });
});
