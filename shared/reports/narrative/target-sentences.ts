import type { Text } from '../../i18n/text.ts';
import type { ReportUnit, TargetFigure } from '../report.ts';
import { enumerated, sentence, written } from './written.ts';

/** How many villages that missed their target are named. */
const mostNamed = 10;

const isReached = ({ reduce, reached }: TargetFigure): boolean => reached >= reduce;

/** What the targets of villages came to; nothing where there are none. */
export function targetSentences(units: readonly ReportUnit[]): Text[] {
  const targets = units.flatMap((unit) => unit.targets);
  if (targets.length === 0) return [];
  const sum = (of: 'reduce' | 'reached') => targets.reduce((all, target) => all + target[of], 0);
  const missed = targets.filter((target) => !isReached(target));
  return [
    sentence(
      {
        vi: 'Chỉ tiêu giảm hộ của các thôn: {met} trên {all} chỉ tiêu đạt; giảm {reached} hộ, chỉ tiêu là {reduce} hộ.',
        en: 'Targets of villages: {met} of {all} {met|is|are} reached; {reached} {reached|household|households} fewer where {reduce} {reduce|was|were} wanted.',
      },
      {
        met: written(targets.length - missed.length),
        all: written(targets.length),
        reached: written(sum('reached')),
        reduce: written(sum('reduce')),
      },
    ),
    ...(missed.length > 0 ? [missedSentence(missed)] : []),
  ];
}

function missedSentence(missed: readonly TargetFigure[]): Text {
  const named = missed.slice(0, mostNamed).map(({ village, reached, reduce }) => {
    const text = '{village} ({reached}/{reduce})';
    return sentence({ vi: text, en: text }, { village, reached: written(reached), reduce: written(reduce) });
  });
  const rest = missed.length - named.length;
  const more = sentence(
    { vi: '{rest} thôn khác', en: '{rest} {rest|other|others}' },
    { rest: written(rest) },
  );
  return sentence(
    { vi: 'Chưa đạt: {villages}.', en: 'Not reached: {villages}.' },
    { villages: enumerated(rest > 0 ? [...named, more] : named) },
  );
}
