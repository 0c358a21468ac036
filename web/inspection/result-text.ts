import type { Result } from '../../shared/classify.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { formatCount, type Language } from '../language/format.ts';

/** The scores that a result follows from, and its group. */
export function resultText({ by, measure, points, group }: Result): Text {
  const inLanguage = (language: Language, [groupWord, income]: readonly [string, string]): string =>
    [
      group && `${groupWord} ${group}`,
      by === 'b1' ? `B1 ${measure}` : `${income} ${formatCount(measure, language)}`,
      points !== undefined && `B2 ${points}`,
    ]
      .filter((part) => part !== undefined && part !== false)
      .join(' · ');
  return { vi: inLanguage('vi', ['nhóm', 'thu nhập']), en: inLanguage('en', ['group', 'income']) };
}
