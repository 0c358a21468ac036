import { cellProblems } from '../../shared/batch/findings/cell-problems.ts';
import { fileProblems } from '../../shared/batch/findings/file-problems.ts';
import { type FindingCode, findings, isError, rejectsFile } from '../../shared/batch/findings/findings.ts';
import { limitNames, overLimit } from '../../shared/batch/findings/limits.ts';
import { columns, type ListKey, officialColumns } from '../../shared/batch/header/columns.ts';
import { synonyms } from '../../shared/batch/header/synonyms.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { standards } from '../../shared/standards/index.ts';
import { tableFindings } from '../../shared/tables/table-findings.ts';
import { columnWords, officialWords } from './column-words.ts';
import { both, generated, pageOf, table } from './markdown.ts';
import { answers, files, header, intro, otherFiles, rows, type Topic } from './page-words.ts';
import { inGeneralWords } from './placeholders.ts';

const topicTable = (topics: readonly Topic[]): string[] =>
  table(
    ['', 'Tiếng Việt', 'English'],
    topics.map(({ about, said }) => [`**${about}**`, said.vi, said.en]),
  );

const entries = <K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] =>
  Object.entries(record) as [K, V][];

/** A label with the key that a campaign's own labels name the column by. */
const keyed = (label: string, key: string): string => `${label} (\`${key}\`)`;

/** Every label of a column, beginning with that of the template. */
const labelled = (key: ListKey, [first = '', ...others]: readonly string[]): string =>
  [keyed(`**${first}**`, key), ...[...others, ...(synonyms[key] ?? [])].map((label) => `“${label}”`)].join(
    ', ',
  );

const columnTable = (): string[] =>
  table(
    ['Cột · Column', 'Bắt buộc · Required', 'Giá trị', 'Values'],
    entries(columnWords).map(([key, { needed, values }]) => [
      labelled(key, columns[key]),
      both(needed),
      values.vi,
      values.en,
    ]),
  );

const officialTable = (): string[] =>
  table(
    ['Cột · Column', 'Tiếng Việt', 'English'],
    entries(officialWords).map(([key, { vi, en }]) => [labelled(key, officialColumns[key]), vi, en]),
  );

const indicatorTable = (): string[] =>
  table(
    ['Chuẩn · Standard', 'Cột · Columns'],
    [...standards.values()]
      .filter(({ indicators }) => indicators.length > 0)
      .map(({ title, indicators }) => [
        both(title),
        indicators.map(({ label, key }) => keyed(label, key)).join(', '),
      ]),
  );

const limitTable = (): string[] =>
  table(
    ['Nhiều nhất (E002)', 'At most (E002)'],
    limitNames.map((limit) => {
      const { params } = overLimit(limit);
      return [String(params?.limit), String(params?.limitEn)];
    }),
  );

const said = ({ what, cure }: { readonly what: Text; readonly cure: Text }): string[] =>
  (['vi', 'en'] as const).map(
    (language) =>
      `${inGeneralWords(what[language], language)}<br>→ ${inGeneralWords(cure[language], language)}`,
  );

const severity = (code: FindingCode): string =>
  rejectsFile(code) && isError(code)
    ? 'lỗi tệp · file'
    : isError(code)
      ? 'lỗi hộ · household'
      : 'cảnh báo · warning';

/** The finding in general words, then each variant that has words of its own. */
function findingRows(code: FindingCode): string[][] {
  const kinds = Object.values(cellProblems).filter((problem) => problem.code === code);
  const all = code === 'E001' ? Object.values(fileProblems) : [findings[code], ...kinds];
  return all.map((each, i) => [...(i === 0 ? [`**${code}**`, severity(code)] : ['', '']), ...said(each)]);
}

const codes = (Object.keys(findings) as FindingCode[]).toSorted((a, b) =>
  a.slice(1).localeCompare(b.slice(1), 'en'),
);

const findingTable = (): string[] =>
  table(
    ['Mã · Code', 'Mức · Severity', 'Nghĩa là gì → sửa thế nào', 'What it means → how to correct it'],
    codes.flatMap(findingRows),
  );

const tableFindingTable = (): string[] =>
  table(
    ['Mã · Code', 'Nghĩa là gì → sửa thế nào', 'What it means → how to correct it'],
    entries(tableFindings).map(([code, found]) => [`**${code}**`, ...said(found)]),
  );

const section = (title: string, ...tables: readonly (readonly string[])[]): string[] => [
  `## ${title}`,
  '',
  ...tables.flat(),
];

const captioned = (caption: string, lines: readonly string[]): string[] => [caption, '', ...lines];

/** `docs/formats.md`: the format of survey files and every finding, from the tables that the product itself uses. */
export function formatsPage(): string {
  return pageOf(
    [generated, ''],
    '# Tệp khảo sát · Survey files',
    '',
    intro.vi,
    '',
    intro.en,
    '',
    section('Tệp · Files', topicTable(files), limitTable()),
    section('Tiêu đề · The header', topicTable(header)),
    section('Các cột · The columns', columnTable()),
    captioned('Danh sách chính thức còn có · Official lists have besides:', officialTable()),
    captioned('Chỉ số thiếu hụt, `x` là thiếu hụt · Indicators, `x` means deprived:', indicatorTable()),
    section('Các dòng · The rows', topicTable(rows)),
    section('Thông báo · Findings', topicTable(answers), findingTable()),
    section('Tệp khác · Other files', [otherFiles.vi, '', otherFiles.en, ''], tableFindingTable()),
  );
}
