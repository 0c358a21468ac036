import type { ReactNode } from 'react';
import type { Refused } from '../client/refused.ts';
import { eventText } from '../language/event-text.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';

/** What others did since the page was read, so that whoever was refused knows whom to ask. */
export default function ChangedMeanwhile({
  changed,
}: {
  readonly changed: NonNullable<Refused['changed']>;
}): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <p>{say('Trong lúc bạn xem trang, việc sau đã được làm:', 'While you were looking at the page:')}</p>
      <ul>
        {changed.map((event) => (
          <li key={`${event.at} ${event.did}`}>
            {formatInstant(event.at)} <b>{event.by === system ? say('Phần mềm', 'The system') : event.by}</b>:{' '}
            {say(eventText(event))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The name under which the program acts. */
const system = 'rasoat';
