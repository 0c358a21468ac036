import type { ReactNode } from 'react';
import { dayOf, formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { useWard } from '../ward/use-ward.ts';
import { AttachedFiles } from './attached-files.tsx';
import classes from './attachments.module.css';

/** The minutes of the village meetings as files, the newest meeting first. */
export function MinutesFiles(): ReactNode {
  const { say } = useLanguage();
  const { meetings } = useWard();
  if (meetings.length === 0) return <p className="none">{say('Chưa có cuộc họp nào.', 'No meeting yet.')}</p>;
  return [...meetings].reverse().map(({ village, at, heldOn }) => {
    const day = formatDay(heldOn ?? dayOf(at));
    return (
      <div key={`${at} ${village}`} className={classes.place}>
        <h3>
          <bdi>{village}</bdi>, {day}
        </h3>
        <AttachedFiles
          to={{ kind: 'meeting', village, at }}
          place={say(`họp thôn ${village}, ${day}`, `meeting of ${village}, ${day}`)}
        />
      </div>
    );
  });
}
