import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../shared/classify.ts';
import type { Household, Member } from '../../../shared/household.ts';
import { certificatePaper } from '../../../shared/papers/certificate.ts';
import { paperFactsOf } from '../../../shared/papers/paper-facts.ts';
import { refusalPaper } from '../../../shared/papers/refusal.ts';
import { refusalReasons } from '../../../shared/papers/refusal-reasons.ts';
import { explainResults } from '../../../shared/results/explain-results.ts';
import { hcmc2019 } from '../../../shared/standards/hcmc-2019.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';
import { household, northWard, plainCampaign } from '../../examples.ts';
import { textsOf } from './texts-of.ts';

const facts = paperFactsOf(plainCampaign, northWard);

describe('The certificate of a household', () => {
  const members: readonly Member[] = [
    { name: 'Lò Văn Thử', birth: '1970-05-01', citizenId: '012345678912' },
    { name: 'Lò Thị Con', birth: '2012', relation: 'Con' },
    { name: 'Lò Văn Cháu' },
  ];
  const paper = certificatePaper(facts, {
    members,
    people: 4,
    village: 'Bản Trên',
    now: 'near-poor',
  });

  test('names its members with the year of birth and the relation, head first, and blanks for what is not known', () => {
    const table = paper.blocks.find((block) => block.kind === 'table');
    expect(table?.groups[0]?.rows).toEqual([
      ['1', 'Lò Văn Thử', '1970', 'Chủ hộ'],
      ['2', 'Lò Thị Con', '2012', 'Con'],
      ['3', 'Lò Văn Cháu', '……', '……'],
    ]);
  });

  test('says what the household is, and that it has more people than the list names', () => {
    expect(paper.title).toBe('GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO');
    expect(textsOf(paper)).toContain('Danh sách rà soát có tên 3 trong 4 nhân khẩu.');
  });

  test('holds no id number and no full date of birth', () => {
    expect(textsOf(paper).join('\n')).not.toMatch(/012345678912|1970-05-01/);
  });
});

/** The reasons for a household with these scores under a standard. */
function reasons(standard: Standard, scores: Household['scores']): string[] {
  const found: Household = { ...household(), scores };
  const recorded = {
    household: found,
    results: resultsOf(found, [standard]),
    warnings: [],
    batch: 'b',
    row: 2,
  };
  const [result] = explainResults(recorded, [standard], standard.years.from);
  expect(result?.class).toBe('other');
  return refusalReasons(result!, { standard, setting: 'rural' });
}

describe('The reasons of a refusal', () => {
  test('tell the score against the line, and the points against the cut', () => {
    expect(reasons(vn2016, { b1: 151, b2: 20 })).toEqual([
      'Điểm B1 (điểm ước lượng thu nhập) của hộ: 151 điểm, trên mức 150 điểm của chuẩn đối với khu vực nông thôn.',
      'Điểm thiếu hụt B2 của hộ: 20 điểm, dưới mốc 30 điểm.',
      'Với mức này, điểm thiếu hụt không làm thay đổi kết quả phân loại.',
    ]);
  });

  test('tell an income with its period, and the indicators that were counted', () => {
    const deprived = ['housingArea', 'water', 'latrine'];
    expect(reasons(vn2022, { income: 1_500_001, deprived, indicatorsOf: ['vn-2022'] })).toEqual([
      'Thu nhập bình quân của hộ: 1.500.001 đồng/người/tháng, trên mức 1.500.000 đồng/người/tháng của chuẩn đối với khu vực nông thôn.',
      'Điểm thiếu hụt B2 của hộ: 30 điểm, từ mốc 30 điểm trở lên.',
      'Chỉ số thiếu hụt: Diện tích nhà (10 điểm), Nguồn nước (10 điểm), Nhà tiêu (10 điểm).',
      'Với mức này, điểm thiếu hụt không làm thay đổi kết quả phân loại.',
    ]);
  });

  test('do not say that points change nothing where a rule asks for them', () => {
    expect(reasons(hcmc2019, { income: 40_000_000, b2: 20 })).toEqual([
      expect.stringContaining('40.000.000 đồng/người/năm, trên mức 36.000.000'),
      'Điểm thiếu hụt B2 của hộ: 20 điểm, dưới mốc 40 điểm.',
    ]);
  });
});

describe('The written refusal', () => {
  const refused = { head: 'Bàn Văn Thử', village: 'Bản Trên', setting: 'rural' } as const;

  test('refers to the request of whoever was not on the opening list', () => {
    expect(textsOf(refusalPaper(facts, { ...refused, before: 'other' })).join('\n')).toContain(
      'nhận giấy đề nghị rà soát của hộ ông (bà) Bàn Văn Thử',
    );
  });

  test('refers to the opening list otherwise', () => {
    expect(textsOf(refusalPaper(facts, { ...refused, before: 'near-poor' })).join('\n')).toContain(
      'có tên trong danh sách đầu kỳ: hộ cận nghèo.',
    );
  });

  test('leaves the reasons open where the scores give no result', () => {
    const { blocks } = refusalPaper(facts, { ...refused, before: 'other' });
    expect(blocks).toContainEqual({ kind: 'list', items: ['…………'] });
  });
});
