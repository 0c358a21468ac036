import type { ReactNode } from 'react';
import type { WardParams } from '../client/answers.ts';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import classes from './approval.module.css';

/** Who asks the reader for an opinion on a ward's list, and what. Nothing while that is not known. */
export function AskedNote({ campaign, ward }: WardParams): ReactNode {
  const { say } = useLanguage();
  const read = useGlance('GET /api/campaigns/:campaign/wards/:ward/opinions', { campaign, ward });
  const mine = read?.opinions.filter(({ isMine }) => isMine) ?? [];
  return mine.map(({ opinion, askedBy, question }) => (
    <div key={opinion} className={classes.asked}>
      <p>
        <bdi>{askedBy}</bdi> {say('hỏi:', 'asks:')}
      </p>
      <blockquote>
        <bdi>{question}</bdi>
      </blockquote>
    </div>
  ));
}
