import { Button } from '@mantine/core';
import { type ReactNode, useState, useTransition } from 'react';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../parts/page.tsx';
import classes from './story.module.css';
import { daysOf, firstLimit, type Kind, lastLimit, nextLimit, ofKind } from './story-days.ts';
import { StoryEventLine } from './story-event.tsx';

interface Props {
  readonly campaign: string;
  /** The ward whose events are shown; all of the reader's area without it. */
  readonly ward?: string | undefined;
  readonly kind: Kind;
  /** Whether the reader is on the ward's own page, where its name need not be said. */
  readonly isWardPage?: boolean;
}

/** What happened, newest first by day; older events on demand. */
export function Story({ campaign, ward, kind, isWardPage = false }: Props): ReactNode {
  const { say } = useLanguage();
  const [limit, setLimit] = useState(firstLimit);
  const [isLoading, startLoading] = useTransition();
  const { events } = useRead('GET /api/campaigns/:campaign/story', { campaign, ward, limit });
  const days = daysOf(ofKind(events, kind));
  return (
    <>
      {days.length === 0 && <p className="none">{say('Chưa có việc nào.', 'Nothing has happened yet.')}</p>}
      {days.map(({ day, events: ofDay }) => (
        <Day key={day} day={day}>
          {ofDay.map((event, index) => (
            <StoryEventLine
              // biome-ignore lint/suspicious/noArrayIndexKey: events have no key, and their order is fixed.
              key={index}
              event={event}
              campaignPath={isWardPage ? undefined : `/dot/${campaign}`}
            />
          ))}
        </Day>
      ))}
      {events.length >= limit && (
        <Older
          isLast={limit >= lastLimit}
          isLoading={isLoading}
          onMore={() => startLoading(() => setLimit(nextLimit(limit)))}
        />
      )}
    </>
  );
}

function Day({ day, children }: { readonly day: string; readonly children: ReactNode }): ReactNode {
  const { weekday } = useLanguage();
  return (
    <Section title={weekday(day)}>
      <ol className={classes.events}>{children}</ol>
    </Section>
  );
}

interface OlderProps {
  readonly isLast: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

function Older({ isLast, isLoading, onMore }: OlderProps): ReactNode {
  const { say, count } = useLanguage();
  if (isLast) {
    return (
      <p className="quiet">
        {say(
          `Trang này chỉ hiện ${count(lastLimit)} việc mới nhất.`,
          `This page shows the newest ${count(lastLimit)} events only.`,
        )}
      </p>
    );
  }
  return (
    <p>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {say('Xem việc cũ hơn', 'Show older events')}
      </Button>
    </p>
  );
}
