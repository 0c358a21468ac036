import { levelsOf } from '../../shared/approval/levels.ts';
import { plural } from '../../shared/i18n/plural.ts';
import type { Text } from '../../shared/i18n/text.ts';
import type { CampaignHead, WardLine } from '../client/answers.ts';

/** Why a ward waits for its approver. */
export function waitingText(
  { round, returned, level }: Pick<WardLine, 'round' | 'returned' | 'level'>,
  approval: CampaignHead['approval'],
): Text {
  if (level !== undefined && level !== levelsOf(approval)[0]) {
    return { vi: 'Cấp dưới đã phê duyệt', en: 'Approved by the lower level' };
  }
  if (round <= 1) return { vi: 'Trình lần đầu', en: 'Submitted for the first time' };
  if (returned === 0) return { vi: `Trình lần ${round}`, en: `Submitted again, round ${round}` };
  return {
    vi: `Trình lại sau khi trả lại: ${returned} hộ cần xem`,
    en: `Back after a return: ${returned} ${plural(returned, 'household')} to look at`,
  };
}
