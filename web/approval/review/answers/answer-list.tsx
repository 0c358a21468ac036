import type { ReactNode } from 'react';
import { dayOf, formatTime } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useWard } from '../../../ward/use-ward.ts';
import classes from './answers.module.css';
import type { LevelAnswer } from './standing.ts';

/** What each level answered to the list so far, oldest first. */
export function AnswerList(): ReactNode {
  const { say } = useLanguage();
  const { answers } = useWard();
  if (answers.length === 0) return null;
  return (
    <ol className={classes.answers} aria-label={say('Các câu trả lời', 'The answers')}>
      {answers.map((answer) => (
        <li key={answer.at}>
          <AnswerLine answer={answer} />
        </li>
      ))}
    </ol>
  );
}

function AnswerLine({ answer }: { readonly answer: LevelAnswer }): ReactNode {
  const { say, weekday } = useLanguage();
  const { campaign } = useWard();
  const areas = [campaign.province, ...campaign.districts];
  const name = areas.find(({ code }) => code === answer.area)?.name ?? answer.area;
  const moment = (at: string): string => `${weekday(dayOf(at))}, ${formatTime(at)}`;
  return (
    <>
      <bdi>{name}</bdi>{' '}
      {answer.outcome === 'approved'
        ? say('phê duyệt', 'approved the list')
        : say('trả lại hộ', 'returned households')}{' '}
      ({moment(answer.at)}, <bdi>{answer.by}</bdi>)
      {answer.recalledAt && (
        <>
          {'; '}
          {say('đã rút lại', 'recalled')} ({moment(answer.recalledAt)})
        </>
      )}
    </>
  );
}
