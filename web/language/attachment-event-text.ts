import type { Text } from '../../shared/i18n/text.ts';
import type { StoryEvent } from '../client/answers.ts';

type Detail = StoryEvent['detail'];

const t = (vi: string, en: string): Text => ({ vi, en });

/** What a file is attached to, as inside a sentence. */
function placeIn({ of, village, round }: Detail): Text {
  if (of === 'posting') return t(`niêm yết lần ${round}`, `posting ${round}`);
  if (of === 'household') return t('một hộ', 'a household');
  return t(`cuộc họp thôn ${village}`, `the meeting of ${village}`);
}

/** What the ward does with the files of its meetings, postings and households. */
export const attachmentTexts = {
  attachFile: (d: Detail) => {
    const { vi, en } = placeIn(d);
    return d.replaces === undefined
      ? t(`Đính kèm một tệp vào ${vi}`, `Attached a file to ${en}`)
      : t(`Thay một tệp đính kèm của ${vi}`, `Replaced a file of ${en}`);
  },
  attachPosition: (d: Detail) =>
    d.replaces === undefined
      ? t('Ghi vị trí của một hộ', 'Recorded the position of a household')
      : t('Ghi lại vị trí của một hộ', 'Recorded the position of a household anew'),
  detachFile: (d: Detail) => {
    const { vi, en } = placeIn(d);
    return t(`Gỡ một tệp đính kèm của ${vi}`, `Took a file off ${en}`);
  },
};
