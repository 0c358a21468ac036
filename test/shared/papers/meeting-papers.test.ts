import { describe, expect, test } from 'vitest';
import { minutesPapers, type VillageMeeting } from '../../../shared/papers/minutes.ts';
import { blank, type Paper } from '../../../shared/papers/paper.ts';
import { paperFactsOf } from '../../../shared/papers/paper-facts.ts';
import { postedListPaper } from '../../../shared/papers/posted-list.ts';
import { campaignWith, northWard, plainCampaign } from '../../examples.ts';
import { textsOf } from './texts-of.ts';

const facts = paperFactsOf(plainCampaign, northWard);
const line = { head: 'Lò Văn Thử', village: 'Bản Trên', people: 3, before: 'other', now: 'poor' } as const;
const meeting: VillageMeeting = { village: 'Bản Trên', households: [line] };
const rowsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.groups.flatMap(({ rows }) => rows) : []));

describe('The minutes of a village meeting', () => {
  test('are two copies, the village’s and the ward’s, otherwise equal', () => {
    const [village, ward, ...others] = minutesPapers(facts, meeting).map(textsOf);
    expect(others).toEqual([]);
    expect(village).toContain('(Bản 1 trong 2 bản, lưu tại thôn)');
    expect(ward).toContain('(Bản 2 trong 2 bản, lưu tại Ủy ban nhân dân xã Bắc Nà)');
    const different = village!.filter((text) => !ward!.includes(text));
    expect(different).toEqual(['(Bản 1 trong 2 bản, lưu tại thôn)']);
  });

  test('are signed by the chair, the secretary and the households', () => {
    const signed = minutesPapers(facts, meeting)[0]!.blocks.at(-1);
    expect(signed).toEqual({ kind: 'signatures', who: ['CHỦ TRÌ', 'THƯ KÝ', 'ĐẠI DIỆN HỘ DÂN'] });
  });

  test('leave open what a meeting that is still to be held has not settled', () => {
    const texts = textsOf(minutesPapers(facts, meeting)[0]!);
    expect(texts).toContain(`5. Số người dự họp: ${blank}`);
    expect(texts.filter((text) => text.startsWith('☐'))).toHaveLength(2);
    expect(texts.join('\n')).toContain('khi ít nhất 50% số người dự họp đồng ý');
  });

  test('say what a recorded meeting settled, and why it changed scores', () => {
    const households = [{ ...line, reasons: ['Chấm nhầm điểm đất', 'Bán trâu'] }];
    const result = { attended: 40, agreed: 36, supervised: true };
    const [paper] = minutesPapers(facts, { ...meeting, households, result });
    const texts = textsOf(paper!).join('\n');
    expect(texts).toContain('Số người đồng ý: 36 trên 40 người dự họp');
    expect(texts).toContain('Cuộc họp thông qua kết quả rà soát.');
    expect(texts).not.toContain('☐');
    expect(rowsOf(paper!)).toEqual([
      ['1', 'Lò Văn Thử', '3', 'Không nghèo', 'Hộ nghèo', 'Chấm nhầm điểm đất; Bán trâu'],
    ]);
  });

  test('say that a village below the share meets again', () => {
    const result = { attended: 40, agreed: 19 };
    const texts = textsOf(minutesPapers(facts, { ...meeting, result })[0]!);
    expect(texts).toContain('Cuộc họp không thông qua; các hộ được chấm lại và thôn họp lại.');
  });
});

describe('The list for the board', () => {
  const postings = [
    { round: 1, postedAt: '2019-11-20T02:00:00.000Z', lastDay: '2019-11-29' },
    { round: 2, postedAt: '2019-11-27T18:00:00.000Z', lastDay: '2019-12-09' },
  ];

  test('names its households with the days of each posting, in Vietnam', () => {
    const paper = postedListPaper(facts, { households: [line], postings });
    const texts = textsOf(paper).join('\n');
    expect(texts).toContain('Lần 1: niêm yết ngày 20/11/2019, đến hết ngày 29/11/2019');
    expect(texts).toContain('Lần 2: niêm yết ngày 28/11/2019, đến hết ngày 09/12/2019');
    expect(rowsOf(paper)).toEqual([['1', 'Lò Văn Thử', '3', 'Không nghèo', 'Hộ nghèo']]);
  });

  test('leaves the days open while it is not posted, and says how they are counted', () => {
    const daysOf = (campaign: typeof plainCampaign) =>
      textsOf(postedListPaper(paperFactsOf(campaign, northWard), { households: [], postings: [] })).find(
        (text) => text.startsWith('Niêm yết ngày'),
      );
    expect(daysOf(plainCampaign)).toContain(`đến hết ngày ${blank}`);
    expect(daysOf(plainCampaign)).toContain('tính từ ngày làm việc sau ngày niêm yết');
    expect(daysOf(campaignWith({ posting: { firstDayCounts: true } }))).toContain('kể cả ngày niêm yết');
  });
});
