import type { Text } from '../i18n/text.ts';
import { fieldLabels } from './field-labels.ts';

/** An area's code, by which lists are sent. */
const code = /^\d{2,6}$/;
const separator = ' › ';

/**
 * A place in what a person sent, by the labels of its fields: `Hộ › dòng 3 › Chủ hộ`. A name that is no field is left
 * out: it was chosen by who sent it, and may be personal data.
 */
export function placeOf(path: readonly PropertyKey[]): Text {
  const parts = path.flatMap((part) => partOf(part) ?? []);
  if (parts.length === 0) return { vi: 'Nội dung gửi lên', en: 'What was sent' };
  return {
    vi: parts.map(({ vi }) => vi).join(separator),
    en: parts.map(({ en }) => en).join(separator),
  };
}

function partOf(part: PropertyKey): Text | undefined {
  if (typeof part === 'number') return { vi: `dòng ${part + 1}`, en: `entry ${part + 1}` };
  const name = String(part);
  if (Object.hasOwn(fieldLabels, name)) return fieldLabels[name];
  return code.test(name) ? { vi: name, en: name } : undefined;
}
