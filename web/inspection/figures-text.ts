import type { Text } from '../../shared/i18n/text.ts';
import type { InspectionFigures } from '../client/answers.ts';

/** A rate of an answer, per cent with a point, as people write it. */
const percent = (rate: string): Text => ({ vi: `${rate.replace('.', ',')}%`, en: `${rate}%` });

const none: Text = { vi: '–', en: '–' };

/** The error rate; a dash before the first recheck. */
export const rateText = ({ rate }: InspectionFigures): Text => (rate === null ? none : percent(rate));

/** The error rate with each group counted by its households; a dash before the first recheck. */
export const weightedText = ({ weighted }: InspectionFigures): Text =>
  weighted === null ? none : percent(weighted);

/** The 95% interval of the error rate; a dash before the first recheck. */
export function intervalText({ rateFrom, rateTo }: InspectionFigures): Text {
  if (rateFrom === null || rateTo === null) return none;
  const [from, to] = [percent(rateFrom), percent(rateTo)];
  return { vi: `${from.vi} đến ${to.vi}`, en: `${from.en} to ${to.en}` };
}

/** How much of the sample waits for its recheck. */
export const waiting = ({ drawn, rechecked, notMet }: InspectionFigures): number =>
  drawn - rechecked - notMet;
