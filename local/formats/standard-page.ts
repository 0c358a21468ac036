import { standards } from '../../shared/standards/index.ts';
import type { Standard } from '../../shared/standards/standard.ts';
import { both, generated, pageOf, table } from './markdown.ts';
import { marks, measureOf, number, ruleInWords, settings } from './standard-words.ts';

const yearsOf = ({ years: { from, to } }: Pick<Standard, 'years'>): string => `${from}–${to}`;

function lineTable(standard: Standard): string[] {
  const rows = (['b1', 'income'] as const).flatMap((measure) => {
    const lines = standard.lines[measure];
    if (!lines) return [];
    return settings.map(([setting, words]) => [
      both(measureOf(measure, standard)),
      both(words),
      Object.entries(lines[setting])
        .map(([name, value]) => `${name} = ${number(value)}`)
        .join(', '),
    ]);
  });
  return table(['Đo bằng · Measure', 'Khu vực · Setting', 'Mức, tính cả mức đó · Lines, included'], rows);
}

const rules = ({ rules: all, cut }: Standard): string[] => [
  ...all.map((rule) => `1. ${both(ruleInWords(rule, cut))}`),
  '1. **không nghèo**: còn lại · **not poor**: all others',
  '',
];

function pointsNote({ pointsFromB2 = false, pointsPerIndicator, rules: all }: Standard): string[] {
  if (!pointsFromB2) return [];
  if (!all.some(({ deprived }) => deprived !== undefined))
    return [
      'Các chỉ số chỉ được đếm, không quy tắc nào xét. · Indicators are counted only; no rule asks for them.',
      '',
    ];
  const each =
    pointsPerIndicator === undefined ? '' : ` (${pointsPerIndicator} điểm mỗi chỉ số · points each)`;
  return [
    `Điểm thiếu hụt lấy từ cột B2 cho đến khi đợt rà soát khai báo các chỉ số${each}. · Points are those of the column B2 until the campaign declares the indicators.`,
    '',
  ];
}

function indicatorTable({ indicators }: Standard): string[] {
  if (indicators.length === 0)
    return ['Chưa rõ; đợt rà soát tự khai báo. · Not known; the campaign declares them.', ''];
  return table(
    ['Cột · Column', 'Chiều · Dimension', 'Điểm · Points', 'Thiếu hụt khi · Deprived when'],
    indicators.map(({ key, label, dimension, points, definition }) => [
      `${label} (\`${key}\`)`,
      dimension,
      String(points),
      both(definition),
    ]),
  );
}

function furtherTable({ furtherLines = [] }: Standard): string[] {
  if (furtherLines.length === 0) return [];
  const rows = furtherLines.map(({ title, instrument, upTo, ...each }) => [
    both(title),
    instrument,
    yearsOf(each),
    ...settings.map(([setting]) => number(upTo[setting])),
  ]);
  return [
    '## Mức khác, của hộ không nghèo, không cận nghèo · Further lines, of those neither poor nor near-poor',
    '',
    ...table(['', 'Văn bản · Instrument', 'Năm · Years', ...settings.map(([, words]) => both(words))], rows),
  ];
}

function openPart({ id, open = [] }: Standard): string[] {
  if (open.length === 0) return [];
  const places = open.map((place) => `\`standardSettings.${id}.${place}\``).join(', ');
  return [
    '## Đợt rà soát được đặt · What a campaign may set',
    '',
    `${places}: chưa có nguồn kiểm chứng. · No source settles these.`,
    '',
  ];
}

const provenanceTable = ({ provenance }: Standard): string[] =>
  table(
    ['Số liệu · What', 'Mức tin cậy · Mark', 'Nguồn · Source'],
    provenance.map(({ what, mark, source }) => [
      typeof what === 'string' ? what : both(what),
      both(marks[mark]),
      source === 'none yet' ? '–' : source,
    ]),
  );

/** `docs/standards/<id>.md`: a standard as the product applies it, with the source of each number. */
export const standardPage = (standard: Standard): string =>
  pageOf(
    [generated, '', `# ${both(standard.title)}`, ''],
    table(
      ['Mã · Id', 'Văn bản · Instrument', 'Năm áp dụng · In force'],
      [[`\`${standard.id}\``, standard.instrument, yearsOf(standard)]],
    ),
    ['## Mức · Lines', ''],
    lineTable(standard),
    ['## Quy tắc, quy tắc đầu tiên đúng thì áp dụng · Rules, the first that holds', ''],
    rules(standard),
    pointsNote(standard),
    ['## Chỉ số thiếu hụt · Indicators', ''],
    indicatorTable(standard),
    furtherTable(standard),
    openPart(standard),
    ['## Nguồn · Provenance', ''],
    provenanceTable(standard),
  );

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
