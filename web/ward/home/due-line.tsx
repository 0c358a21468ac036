import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { daysLeft } from './days-left.ts';

interface Props {
  readonly detail: WardDetail;
  readonly dueOn: string;
  /** What the day is: the last one for a task, or the one from which something may be done. */
  readonly label?: string;
}

/** A day with its weekday, and how far it is. */
export function DueLine({ detail: { today, campaign }, dueOn, label }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  return (
    <>
      {label ?? say('Hạn', 'Due')}: {weekday(dueOn)} ({say(daysLeft(today, dueOn, campaign))})
    </>
  );
}
