import type { ReactNode } from 'react';
import type { CampaignHead } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { daysLeft } from '../ward/home/days-left.ts';
import classes from './approval.module.css';

interface Props {
  readonly today: string;
  readonly dueOn: string;
  readonly campaign: CampaignHead;
}

/** Until when an answer is due, and how far that is. */
export function Due({ today, dueOn, campaign }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const isLate = dueOn < today;
  return (
    <p className={isLate ? classes.late : undefined}>
      <strong>{capitalised(say(daysLeft(today, dueOn, campaign)))}</strong>
      <br />
      {isLate ? say('Hạn là', 'It was due on') : say('Hạn trả lời:', 'Answer due on')} {weekday(dueOn)}
    </p>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
