import type { Text } from '../../../../shared/i18n/text.ts';
import { inWords } from '../../../../shared/i18n/words.ts';
import type { ChangeLine } from '../../../client/answers.ts';
import { causesText } from '../../../language/causes.ts';
import { findingLabel } from '../../../language/finding-labels.ts';
import { formatCount, formatDay, type Language } from '../../../language/format.ts';
import { needsText } from '../../../language/needs.ts';

type Difference = ChangeLine['differences'][number];
type Value = NonNullable<Difference['before']>;

const t = (vi: string, en: string): Text => ({ vi, en });

const labels: Readonly<Record<Difference['field'], Text>> = {
  member: t('Nhân khẩu', 'Member'),
  name: t('Họ tên', 'Name'),
  relation: t('Quan hệ', 'Relation'),
  birth: t('Ngày sinh', 'Born'),
  sex: t('Giới tính', 'Sex'),
  idEnd: t('Số giấy tờ', 'Id card'),
  ethnicity: t('Dân tộc', 'Ethnicity'),
  village: t('Thôn', 'Village'),
  setting: t('Khu vực', 'Area'),
  people: t('Số khẩu', 'People'),
  b1: t('Điểm B1', 'Score B1'),
  b2: t('Điểm B2', 'Score B2'),
  income: t('Thu nhập', 'Income'),
  deprived: t('Thiếu hụt', 'Deprived in'),
  noLabour: t('Không có khả năng lao động', 'Without labour'),
  merit: t('Người có công', 'Person of merit'),
  causes: t('Nguyên nhân', 'Causes'),
  designations: t('Diện riêng', 'Designations'),
  needs: t('Nhu cầu hỗ trợ', 'Needs'),
  previous: t('Phân loại đầu kỳ ghi trong tệp', 'Class before, as stated'),
  stated: t('Phân loại ghi trong tệp', 'Class as stated'),
  note: t('Ghi chú', 'Note'),
  class: t('Kết quả', 'Result'),
  warnings: t('Cảnh báo', 'Warnings'),
  details: t('Chi tiết tính kết quả', 'How the result is calculated'),
};

const sexes: Readonly<Record<string, Text>> = { male: t('Nam', 'Male'), female: t('Nữ', 'Female') };
const settings: Readonly<Record<string, Text>> = {
  urban: t('Thành thị', 'Urban'),
  rural: t('Nông thôn', 'Rural'),
};
const yes = t('Có', 'Yes');
const no = t('Không', 'No');
const none = t('không có', 'none');
const unstated = t('chưa ghi', 'not stated');
/** What it means that a mark or a list is not stated. */
const absent: Readonly<Partial<Record<Difference['field'], Text>>> = {
  noLabour: no,
  merit: no,
  deprived: none,
  causes: none,
  designations: none,
  needs: none,
  warnings: none,
};

/** How the values of a field are written; as they are, where it is not named here. */
const writers: Readonly<Partial<Record<Difference['field'], (value: Value, language: Language) => string>>> =
  {
    birth: (value) => formatDay(String(value)),
    sex: (value, language) => sexes[String(value)]?.[language] ?? String(value),
    idEnd: (value) => `…${value}`,
    setting: (value, language) => settings[String(value)]?.[language] ?? String(value),
    income: (value, language) => formatCount(Number(value), language),
    previous: (value, language) => inWords(String(value), language),
    stated: (value, language) => inWords(String(value), language),
    class: (value, language) => inWords(String(value), language),
    causes: (value, language) => causesText([value].flat(), language),
    needs: (value, language) => needsText([value].flat(), language),
    warnings: (value, language) =>
      [...new Set([value].flat())].map((code) => findingLabel(String(code))[language]).join('; '),
  };

const write = ({ field }: Difference, value: Difference['before'], language: Language): string => {
  if (value === null) return (absent[field] ?? unstated)[language];
  if (value === true) return yes[language];
  return writers[field]?.(value, language) ?? [value].flat().join(', ');
};

/** One difference in words, such as `Điểm B1: 110 → 120`. */
export function differenceText(difference: Difference, language: Language): string {
  const { field, person, before, after } = difference;
  if (field === 'details') return labels.details[language];
  if (field === 'member') return memberText(difference)[language];
  const of = person === undefined ? '' : { vi: ` của ${person}`, en: ` of ${person}` }[language];
  const label = labels[field][language] + of;
  if (before === after) return `${label}: ${write(difference, after, language)} (${otherDigits[language]})`;
  return `${label}: ${write(difference, before, language)} → ${write(difference, after, language)}`;
}

/** Of an id number only its end is known here. */
const otherDigits = t('đổi các số đầu', 'its first digits change');

const memberText = ({ before, after }: Difference): Text =>
  after === null ? t(`Bớt ${before}`, `Without ${before}`) : t(`Thêm ${after}`, `Also ${after}`);
