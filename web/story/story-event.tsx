import type { ReactNode } from 'react';
import type { StoryEvent } from '../client/answers.ts';
import { eventText } from '../language/event-text.ts';
import { formatTime } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { actorText } from './actor-text.ts';
import classes from './story.module.css';
import { isAutomatic } from './story-days.ts';

interface Props {
  readonly event: StoryEvent;
  /** The campaign's address, where the reader is not on the ward's own page. */
  readonly campaignPath?: string | undefined;
}

/** One event: when, what, where, who, and why. */
export function StoryEventLine({ event, campaignPath }: Props): ReactNode {
  const { say } = useLanguage();
  const { at, by, fullName, ward, name, why } = event;
  return (
    <li className={classes.event} data-automatic={isAutomatic(event) || undefined}>
      <time dateTime={at}>{formatTime(at)}</time>
      <div>
        <p className={classes.what}>
          {campaignPath && name && (
            <>
              <Link href={`${campaignPath}/xa/${ward}`}>{name}</Link>
              {': '}
            </>
          )}
          <bdi>{say(eventText(event))}</bdi>
        </p>
        {why && (
          <p className={classes.why}>
            {say('Lý do:', 'Reason:')} <bdi>{why}</bdi>
          </p>
        )}
      </div>
      <p className={classes.who}>
        <bdi>{say(actorText(by))}</bdi>
        {fullName && (
          <>
            <br />
            <bdi>{fullName}</bdi>
          </>
        )}
      </p>
    </li>
  );
}
