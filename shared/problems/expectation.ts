import type * as z from 'zod';
import type { Text } from '../i18n/text.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

type Issue = z.core.$ZodIssue;
type Bound = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/**
 * What is expected at a place, as the end of a sentence, for an issue that has no text of its own. Never in a schema's
 * words, and without the value: it may be personal data.
 */
export function expectationOf(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return ofType[issue.expected] ?? other;
    case 'too_small':
      return leastOf(issue);
    case 'too_big':
      return mostOf(issue);
    case 'invalid_format':
      return ofFormat[issue.format] ?? t('không đúng cách ghi', 'it is written in another way');
    case 'invalid_value':
      return t('chọn một trong các giá trị có sẵn', 'choose one of the values that are offered');
    case 'unrecognized_keys':
      return t('có mục không có trong mẫu, bỏ mục đó', 'it holds a field that there is not: leave it out');
    default:
      return other;
  }
}

const other = t('giá trị này không dùng được', 'this value cannot be used');
const number = t('cần một số', 'a number is needed');
const fields = t('cần điền các mục bên trong', 'fill in the fields inside');

const ofType: Readonly<Record<string, Text>> = {
  string: t('cần ghi bằng chữ', 'a text is needed'),
  number,
  nan: number,
  int: t('cần số nguyên', 'a whole number is needed'),
  boolean: t('chọn có hoặc không', 'choose yes or no'),
  array: t('cần một danh sách', 'a list is needed'),
  object: fields,
  record: fields,
};

const ofFormat: Readonly<Record<string, Text>> = {
  datetime: t('cần ngày và giờ', 'a day and a time are needed'),
  base64: t('tệp gửi lên bị hỏng, chọn lại tệp', 'the file arrived damaged: choose it again'),
};

/** A number as each language writes it. */
const inBoth = (value: number | bigint): Text => t(String(value).replace('.', ','), String(value));

function leastOf({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Text {
  const { vi, en } = inBoth(minimum);
  if (origin === 'string') {
    return minimum === 1
      ? t('chưa ghi gì', 'nothing is written')
      : t(`cần ít nhất ${vi} ký tự`, `at least ${en} characters are needed`);
  }
  if (origin === 'array')
    return t(`danh sách cần ít nhất ${vi} dòng`, `the list needs at least ${en} entries`);
  if (inclusive === false) return t(`cần số lớn hơn ${vi}`, `a number above ${en} is needed`);
  return t(`cần số từ ${vi} trở lên`, `a number from ${en} up is needed`);
}

function mostOf({ origin, maximum }: Extract<Bound, { code: 'too_big' }>): Text {
  const { vi, en } = inBoth(maximum);
  if (origin === 'string') return t(`nhiều nhất ${vi} ký tự`, `at most ${en} characters`);
  if (origin === 'array')
    return t(`danh sách có nhiều nhất ${vi} dòng`, `the list has at most ${en} entries`);
  return t(`số lớn nhất là ${vi}`, `the largest number is ${en}`);
}
