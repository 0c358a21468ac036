import type { Text } from '../../shared/i18n/text.ts';
import type { StoryEvent } from '../client/answers.ts';

type Detail = StoryEvent['detail'];

const t = (vi: string, en: string): Text => ({ vi, en });

/** What a file is attached to, as inside a sentence. */
const placeIn = ({ of, village, round }: Detail): Text =>
  of === 'posting'
    ? t(`niêm yết lần ${round}`, `posting ${round}`)
    : t(`cuộc họp thôn ${village}`, `the meeting of ${village}`);

/** What the ward does with the files of its meetings and postings. */
export const attachmentTexts = {
  attachFile: (d: Detail) => {
    const { vi, en } = placeIn(d);
    return d.replaces === undefined
      ? t(`Đính kèm một tệp vào ${vi}`, `Attached a file to ${en}`)
      : t(`Thay một tệp đính kèm của ${vi}`, `Replaced a file of ${en}`);
  },
  detachFile: (d: Detail) => {
    const { vi, en } = placeIn(d);
    return t(`Gỡ một tệp đính kèm của ${vi}`, `Took a file off ${en}`);
  },
};
