import type { Text } from '../../shared/i18n/text.ts';
import type { StoryEvent } from '../client/answers.ts';

type Detail = StoryEvent['detail'];

const t = (vi: string, en: string): Text => ({ vi, en });

/** At which level something was answered, where there are several. */
export function atLevel({ level }: Detail): readonly [string, string] {
  if (level === 'district') return [' ở cấp huyện', ' at the district'];
  return level === 'province' ? [' ở cấp tỉnh', ' at the province'] : ['', ''];
}

/** What approvers do besides approving and returning. */
export const approvalTexts = {
  askOpinion: () => t('Hỏi ý kiến thứ hai về danh sách', 'Asked for a second opinion on the list'),
  giveOpinion: (d: Detail) =>
    d.advice === 'return'
      ? t('Cho ý kiến thứ hai: nên trả lại', 'Gave a second opinion: return households')
      : t('Cho ý kiến thứ hai: nên phê duyệt', 'Gave a second opinion: approve'),
  recall: (d: Detail) => {
    const [levelVi, levelEn] = atLevel(d);
    return d.outcome === 'returned'
      ? t(`Rút lại việc trả lại hộ${levelVi}`, `Recalled the return of households${levelEn}`)
      : t(`Rút lại phê duyệt${levelVi}`, `Recalled the approval${levelEn}`);
  },
};
