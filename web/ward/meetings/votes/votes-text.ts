import type { Text } from '../../../../shared/i18n/text.ts';
import type { WardDetail } from '../../../client/answers.ts';
import { formatCount } from '../../../language/format.ts';

/** On how many households a meeting voted, and how many of them it voted down. */
export function votesText({ votes }: WardDetail['meetings'][number]): Text {
  if (!votes) return { vi: '–', en: '–' };
  const { households, down } = votes;
  return {
    vi: `${formatCount(households, 'vi')}, không thông qua ${formatCount(down, 'vi')}`,
    en: `${formatCount(households, 'en')}, voted down ${formatCount(down, 'en')}`,
  };
}
