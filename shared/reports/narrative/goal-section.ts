import type { Text } from '../../i18n/text.ts';
import type { GoalFigure, Report } from '../report.ts';
import { targetSentences } from './target-sentences.ts';
import { type Section, sentence, writtenPoints, writtenRate } from './written.ts';

/** Which goals and which targets of villages are met. */
export function goalSection({ goals, units }: Pick<Report, 'goals' | 'units'>): Section {
  const judged = [...goals.map(goalSentence), ...targetSentences(units)];
  const none = { vi: 'Không có mục tiêu được đánh giá.', en: 'There are no goals to judge.' };
  return {
    title: { vi: 'Thực hiện mục tiêu', en: 'Goals' },
    paragraphs: judged.length > 0 ? judged : [none],
  };
}

const subjects: Readonly<Record<GoalFigure['class'], Text>> = {
  poor: { vi: 'hộ nghèo', en: 'poor households' },
  'near-poor': { vi: 'hộ cận nghèo', en: 'near-poor households' },
  both: { vi: 'hộ nghèo và hộ cận nghèo', en: 'poor and near-poor households' },
};

const outcomes = {
  met: { vi: 'đạt', en: 'met' },
  unmet: { vi: 'chưa đạt', en: 'not met' },
  unknown: { vi: 'chưa đánh giá được', en: 'cannot be judged' },
};

function goalSentence(goal: GoalFigure): Text {
  const outcome = goal.met === null ? 'unknown' : goal.met ? 'met' : 'unmet';
  const params = { class: subjects[goal.class], outcome: outcomes[outcome] };
  if ('below' in goal)
    return sentence(
      {
        vi: 'Tỷ lệ {class} dưới {goal}: thực hiện {value}, {outcome}.',
        en: 'A rate of {class} below {goal}: {value}, {outcome}.',
      },
      { ...params, goal: writtenRate(String(goal.below)), value: writtenRate(goal.value) },
    );
  return sentence(
    {
      vi: 'Tỷ lệ {class} giảm ít nhất {goal} điểm phần trăm: thực hiện giảm {value}, {outcome}.',
      en: 'The rate of {class} falls by at least {goal} percentage points: {value}, {outcome}.',
    },
    { ...params, goal: writtenPoints(String(goal.fall)), value: writtenPoints(goal.value) },
  );
}
