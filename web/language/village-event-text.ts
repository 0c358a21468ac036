import type { Text } from '../../shared/i18n/text.ts';
import { signedPaperText } from '../../shared/papers/signed-paper-text.ts';
import type { StoryEvent } from '../client/answers.ts';
import { households } from './counted.ts';

type Detail = StoryEvent['detail'];

/** How the story tells that villages were renamed or merged. */
export const villageTexts = {
  changeVillages: (d: Detail): Text => {
    const paper = signedPaperText(d as Parameters<typeof signedPaperText>[0]);
    const names = Array.isArray(d.villages) ? d.villages.join('; ') : '';
    const moved = households(d.households);
    return {
      vi: `Đổi tên, sáp nhập thôn: ${names}; ${moved.vi} theo tên mới${paper ? `, theo ${paper.vi}` : ''}`,
      en: `Renamed or merged villages: ${names}; ${moved.en} under the new name${paper ? `, by ${paper.en}` : ''}`,
    };
  },
};
