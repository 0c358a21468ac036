import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Class } from '../../../shared/household.ts';
import { decisionPaper } from '../../../shared/papers/decision.ts';
import type { Paper, PaperTable } from '../../../shared/papers/paper.ts';
import { paperFactsOf } from '../../../shared/papers/paper-facts.ts';
import { publicationPaper } from '../../../shared/papers/publication.ts';
import { campaignWith, northWard, plainCampaign, withoutDistrict } from '../../examples.ts';
import { textsOf } from './texts-of.ts';

const facts = paperFactsOf(plainCampaign, northWard);
const line = (head: string, now: Class, more: object = {}) => {
  return { head, village: 'Bản Trên', people: 3, before: 'other', now, ...more } as const;
};
const lines = [
  line('Ma Thị Thử', 'near-poor', { village: 'Bản 10', people: 2, before: 'poor' }),
  line('Lò Văn Thử', 'poor', { village: 'Bản 9' }),
  line('Nông Văn Thử', 'other', { before: 'near-poor' }),
  line('Bàn Văn Thử', 'other'),
];

const tableOf = ({ blocks }: Paper): PaperTable => {
  const found = blocks.find((block) => block.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
};

describe('The recognition decision', () => {
  test('counts and lists the poor and near-poor households alone, by village', () => {
    const paper = decisionPaper(facts, lines);
    expect(textsOf(paper)).toContain(
      'Công nhận 1 hộ nghèo (3 nhân khẩu) và 1 hộ cận nghèo (2 nhân khẩu) trên địa bàn xã Bắc Nà theo chuẩn nghèo tiếp cận đa chiều 2016–2021 (danh sách kèm theo).',
    );
    expect(tableOf(paper).groups).toEqual([
      { title: 'Bản 9 (1 hộ)', rows: [['1', 'Lò Văn Thử', '3', 'Hộ nghèo']] },
      { title: 'Bản 10 (1 hộ)', rows: [['2', 'Ma Thị Thử', '2', 'Hộ cận nghèo']] },
    ]);
  });

  test('names the approver as the campaign has it, and none where there is no approval', () => {
    const bases = (campaign: typeof plainCampaign) =>
      textsOf(decisionPaper(paperFactsOf(campaign, northWard), lines)).filter((text) =>
        text.includes('thẩm định'),
      );
    expect(bases(plainCampaign)).toEqual([expect.stringContaining('thẩm định của Nà Sơn (văn bản số ……')]);
    expect(bases(withoutDistrict('province'))).toEqual([expect.stringContaining('Tỉnh Thử')]);
    expect(bases(campaignWith({ approval: ['district', 'province'] }))).toEqual([
      expect.stringContaining('thẩm định của Tỉnh Thử'),
    ]);
    expect(bases(withoutDistrict('none'))).toEqual([]);
  });

  test('shows the standard’s own group', () => {
    const paper = decisionPaper(facts, [line('Lò Văn Thử', 'poor', { group: '3a' })]);
    expect(textsOf(paper)).toContain('Hộ nghèo (nhóm 3a)');
  });

  test('says so where nobody is recognised', () => {
    expect(textsOf(decisionPaper(facts, [line('Bàn Văn Thử', 'other')]))).toContain(
      'Không có hộ nghèo, hộ cận nghèo.',
    );
  });

  test('leaves open its number, its day and who proposes, and prints no number of a form', () => {
    const texts = textsOf(decisionPaper(facts, lines));
    expect(texts).toContain('Số: ……/QĐ-……');
    expect(texts).toContain('Theo đề nghị của ………….');
    expect(texts.filter((text) => /mẫu số/i.test(text))).toEqual([]);
  });
});

describe('The final publication', () => {
  test('names whom a posting would name', () => {
    const named = tableOf(publicationPaper(facts, lines)).groups.flatMap(({ rows }) =>
      rows.map((row) => row[1]),
    );
    expect(named).toEqual(['Lò Văn Thử', 'Ma Thị Thử', 'Nông Văn Thử']);
    const all = paperFactsOf(campaignWith({ posting: { include: 'all' } }), northWard);
    expect(textsOf(publicationPaper(all, lines))).toContain('Bàn Văn Thử');
  });

  test('shows what a posting shows: before and now', () => {
    expect(tableOf(publicationPaper(facts, lines)).groups[1]).toEqual({
      title: 'Bản 10 (1 hộ)',
      rows: [['2', 'Ma Thị Thử', '2', 'Hộ nghèo', 'Hộ cận nghèo']],
    });
  });
});

test('Lists hold every household they are due, once, numbered through, whatever the villages', () => {
  const someone = fc.record({
    head: fc.string({ minLength: 1 }),
    village: fc.constantFrom('Bản 1', 'Bản 2', 'Bản 10'),
    people: fc.integer({ min: 1, max: 20 }),
    before: fc.constantFrom(...Class.options),
    now: fc.constantFrom(...Class.options),
  });
  fc.assert(
    fc.property(fc.array(someone), (all) => {
      const recognised = all.filter(({ now }) => now !== 'other').map(({ head }) => head);
      const named = all
        .filter(({ now, before }) => now !== 'other' || before !== 'other')
        .map(({ head }) => head);
      for (const [paper, due] of [
        [decisionPaper(facts, all), recognised],
        [publicationPaper(facts, all), named],
      ] as const) {
        const rows = due.length > 0 ? tableOf(paper).groups.flatMap((group) => group.rows) : [];
        expect(rows.map((row) => row[1]).toSorted()).toEqual(due.toSorted());
        expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => String(index + 1)));
      }
    }),
  );
});
