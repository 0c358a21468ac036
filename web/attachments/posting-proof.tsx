import type { ReactNode } from 'react';
import { dayOf, formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { useWard } from '../ward/use-ward.ts';
import { AttachedFiles } from './attached-files.tsx';
import classes from './attachments.module.css';
import { useAttachments } from './use-attachments.ts';

/** Where the list was posted, and the photos that prove it, the newest round first. */
export function PostingProof(): ReactNode {
  const { say } = useLanguage();
  const { postings } = useWard();
  const answer = useAttachments();
  if (postings.length === 0) {
    return <p className="none">{say('Chưa niêm yết lần nào.', 'Nothing was posted yet.')}</p>;
  }
  return [...postings].reverse().map(({ round, postedAt }) => {
    const places = answer.postings.find((each) => each.round === round)?.places;
    const day = formatDay(dayOf(postedAt));
    return (
      <div key={round} className={classes.place}>
        <h3>{say(`Lần ${round}, từ ngày ${day}`, `Round ${round}, from ${day}`)}</h3>
        {places && (
          <p>
            {say('Nơi niêm yết:', 'Posted at:')} <bdi>{places.join('; ')}</bdi>
          </p>
        )}
        <AttachedFiles
          to={{ kind: 'posting', round }}
          place={say(`niêm yết lần ${round}`, `posting, round ${round}`)}
        />
      </div>
    );
  });
}
