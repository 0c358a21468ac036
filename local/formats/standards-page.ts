import { standards } from '../../shared/standards/index.ts';
import { both, generated, pageOf, table } from './markdown.ts';
import { yearsOf } from './standard-page.ts';

const ownExample = {
  standards: ['vn-2022', 'tinh-2025'],
  ownStandards: [
    {
      id: 'tinh-2025',
      title: { vi: 'Chuẩn của tỉnh', en: 'The province’s' },
      instrument: 'NQ …/NQ-HĐND',
      years: { from: 2025, to: 2026 },
      incomePer: 'month',
      cut: 30,
      lines: { income: { rural: { T: 1_800_000 }, urban: { T: 2_300_000 } } },
      rules: [
        { class: 'poor', upTo: 'T', deprived: true },
        { class: 'near-poor', upTo: 'T', deprived: false },
      ],
      indicators: [
        {
          key: 'water',
          label: 'Nguồn nước',
          dimension: 'Nước',
          points: 10,
          definition: { vi: 'Không có nước sạch', en: 'No clean water' },
        },
      ],
      provenance: [{ what: 'income lines', mark: 'verified', source: 'https://…' }],
    },
  ],
};

const settingsExample = {
  standards: ['hcmc-2019'],
  standardSettings: { 'hcmc-2019': { indicators: [{ key: 'chiSo1', label: 'Chỉ số 1', points: 10 }] } },
};

const code = (json: unknown): string[] => ['```json', JSON.stringify(json, null, 2), '```', ''];

/** `docs/standards/README.md`: the standards, several at once, and what a campaign may define or set itself. */
export const standardsPage = (): string =>
  pageOf(
    [generated, '', '# Chuẩn nghèo · Poverty standards', ''],
    table(
      ['Mã · Id', 'Chuẩn · Standard', 'Năm · Years', 'Văn bản · Instrument'],
      [...standards.values()].map((standard) => [
        `[\`${standard.id}\`](${standard.id}.md)`,
        both(standard.title),
        yearsOf(standard),
        standard.instrument,
      ]),
    ),
    [
      'Chuẩn đầu tiên trong `standards` là chuẩn chính thức và phải còn hiệu lực trong năm rà soát (`StandardNotInForce`); các chuẩn sau được tính thêm, có thể thuộc thời kỳ trước hoặc sau. Thu nhập trong tệp tính theo kỳ của chuẩn chính thức, trừ khi tên cột ghi năm hoặc tháng; chuẩn khác kỳ thì đổi (một năm là mười hai tháng, không làm tròn). Hộ thiếu số liệu mà một chuẩn tính thêm cần thì ở chuẩn đó là “chưa xác định” (W110).',
      '',
      'The first of `standards` is the official one and must be in force in the campaign’s year (`StandardNotInForce`); the others are classified besides and may be of the time before or after. A file’s income is in the official standard’s period unless its label says năm or tháng; a standard of the other period converts it (a year is twelve months, without rounding). A household that lacks what a further standard needs is `unknown` there (W110).',
      '',
      '## Chuẩn của địa phương · A province’s own standard',
      '',
      'Trong `campaign.json`, hoặc mỗi chuẩn một tệp `standards/<tên>.json` trong thư mục đợt rà soát. · In `campaign.json`, or one file `standards/<name>.json` each in the campaign folder.',
      '',
    ],
    code(ownExample),
    [
      '## Phần chưa có nguồn · What no source settles',
      '',
      'Đặt trong `standardSettings`; số đã có trong văn bản thì không đặt lại được. Chỉ số không ghi `points` thì điểm lấy từ cột B2. · Set in `standardSettings`; what an instrument settles cannot be set. Where an indicator has no `points`, points are those of the column B2.',
      '',
    ],
    code(settingsExample),
  );
