import type { Standard } from '../../shared/standards/standard.ts';
import { both, generated, pageOf, table } from './markdown.ts';
import { marks, measureOf, number, ruleInWords, settings } from './standard-words.ts';

export const yearsOf = ({ years: { from, to } }: Pick<Standard, 'years'>): string => `${from}–${to}`;

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
