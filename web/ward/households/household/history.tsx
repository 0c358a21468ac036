import type { ReactNode } from 'react';
import type { HouseholdView } from '../../../client/answers.ts';
import { formatInstant } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import classes from './history.module.css';
import { eventNote, eventTitle } from './history-text.ts';

/** What happened to the household, newest first. */
export function History({ events }: { readonly events: HouseholdView['history'] }): ReactNode {
  const { say } = useLanguage();
  if (events.length === 0) return <p className="none">{say('Chưa có gì.', 'Nothing yet.')}</p>;
  return (
    <ol className={classes.history}>
      {events.map((event) => {
        const note = eventNote(event);
        return (
          <li key={`${event.at} ${event.did}`}>
            <div>
              <strong>{say(eventTitle(event))}</strong>
              {note && (
                <>
                  {' '}
                  <bdi>{typeof note === 'string' ? note : say(note)}</bdi>
                </>
              )}
            </div>
            <small>
              {formatInstant(event.at)} · <bdi>{event.by}</bdi>
            </small>
          </li>
        );
      })}
    </ol>
  );
}
