import { describe, expect, test } from 'vitest';
import { scoresAfterMeeting } from '../../../shared/signals/scores-after-meeting.ts';
import { household, lowerVillage, upperVillage } from '../../examples.ts';
import { instant, reviewed, surveyed, version } from './reviewed.ts';

const before = household({ code: 'h', b1: 110 });
const after = household({ code: 'h', b1: 160 });
const seen = (
  meetings: readonly { hour: number; passed?: boolean; village?: string }[],
  ...versions: readonly ReturnType<typeof version>[]
) =>
  scoresAfterMeeting(
    reviewed({
      surveyed: [surveyed('h')],
      versions: new Map([['h', versions]]),
      meetings: meetings.map(({ hour, passed = true, village = upperVillage }) => ({
        village,
        passed,
        at: instant(hour),
      })),
    }),
  );

describe('scores changed after the meeting', () => {
  test('are told with who changed them, when, and from what to what', () => {
    const recheck = version(12, after, { origin: 'recheck', by: 'xa-02901' });
    expect(seen([{ hour: 10 }], version(8, before), recheck)).toEqual([
      {
        kind: 'scoresAfterMeeting',
        household: 'h',
        village: upperVillage,
        metAt: instant(10),
        changed: { at: instant(12), by: 'xa-02901', origin: 'recheck' },
        before: { b1: 110, b2: 10 },
        now: { b1: 160, b2: 10 },
      },
    ]);
  });

  test('are not those that were changed before the meeting, or by it', () => {
    expect(seen([{ hour: 10 }], version(8, before), version(9, after))).toEqual([]);
    expect(seen([{ hour: 10 }], version(8, before), version(10, after, { origin: 'meeting' }))).toEqual([]);
  });

  test('are those that a further meeting changed, after one that had passed', () => {
    const again = version(14, after, { origin: 'meeting' });
    expect(seen([{ hour: 10 }, { hour: 14 }], version(8, before), again)).toMatchObject([
      { metAt: instant(10), changed: { origin: 'meeting' } },
    ]);
  });

  test('are not those scored again because the village did not pass', () => {
    expect(seen([{ hour: 10, passed: false }], version(8, before), version(12, after))).toEqual([]);
  });

  test('count the meetings of their own village alone, however it is spelt', () => {
    const versions = [version(8, before), version(12, after)];
    expect(seen([{ hour: 10, village: lowerVillage }], ...versions)).toEqual([]);
    expect(seen([{ hour: 10, village: 'bản  trên' }], ...versions)).toHaveLength(1);
  });

  test('are no scores that stayed, whatever else changed', () => {
    const renamed = household({ code: 'h', b1: 110, name: 'Lò Văn Thứ', people: 5 });
    expect(seen([{ hour: 10 }], version(8, before), version(12, renamed))).toEqual([]);
    const listed = (deprived: string[]) => ({ ...before, scores: { b1: 110, deprived } });
    const sorted = [version(8, listed(['water', 'latrine'])), version(12, listed(['latrine', 'water']))];
    expect(seen([{ hour: 10 }], ...sorted)).toEqual([]);
    const fewer = [version(8, listed(['water', 'latrine'])), version(12, listed(['latrine']))];
    expect(seen([{ hour: 10 }], ...fewer)).toHaveLength(1);
  });

  test('are told for each change', () => {
    const back = version(13, before);
    expect(seen([{ hour: 10 }], version(8, before), version(12, after), back)).toHaveLength(2);
  });
});
