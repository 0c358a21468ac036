import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { dayOf, formatDay } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { HouseholdLink } from '../../households/household-link.tsx';
import { useWard } from '../../use-ward.ts';
import { Accept } from './accept.tsx';
import { DismissOne } from './dismiss-one.tsx';
import classes from './intake.module.css';
import type { IntakeLine } from './intake.tsx';

interface Props {
  readonly entry: IntakeLine;
  readonly isTicked: boolean;
  /** Absent where nothing is to be chosen. */
  readonly onTick?: (on: boolean) => void;
}

/** One objection or claim with its text, and what the ward may do with it. */
export function IntakeCard({ entry, isTicked, onTick }: Props): ReactNode {
  const { say } = useLanguage();
  const [isOpen, open] = useState(false);
  const { receipt, at, kind, text, by, state } = entry;
  return (
    <article className={`card ${classes.entry}`}>
      <h3>
        {onTick && (
          <input
            type="checkbox"
            checked={isTicked}
            onChange={(event) => onTick(event.currentTarget.checked)}
            aria-label={say(`Chọn phiếu ${receipt}`, `Choose receipt ${receipt}`)}
          />
        )}
        {kind === 'claim' ? say('Hộ bị bỏ sót', 'Left out') : say('Khiếu nại', 'Objection')}
        {': '}
        <About entry={entry} />
      </h3>
      <blockquote>
        <bdi>{text}</bdi>
      </blockquote>
      <p className="quiet">
        {say('Nhận ngày', 'Received on')} {formatDay(dayOf(at))} · {say('phiếu', 'receipt')} {receipt}
        {by && ` · ${say('bằng giấy', 'on paper')}`}
      </p>
      {state === 'received' && !isOpen && <Decide receipt={receipt} onAccept={() => open(true)} />}
      {isOpen && <Accept entry={entry} onClose={() => open(false)} />}
    </article>
  );
}

interface DecideProps {
  readonly receipt: string;
  readonly onAccept: () => void;
}

/** The buttons of one entry that waits. */
function Decide({ receipt, onAccept }: DecideProps): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  return (
    <Group>
      {may('accept') && (
        <Button onClick={onAccept}>
          {say(buttons.accept)}
          <span className="unseen"> {receipt}</span>
        </Button>
      )}
      {may('dismiss') && <DismissOne receipt={receipt} />}
    </Group>
  );
}

function About({ entry: { household, name = '–', village } }: Pick<Props, 'entry'>): ReactNode {
  return (
    <>
      {household ? <HouseholdLink household={household} head={name} /> : <bdi>{name}</bdi>}
      {village && (
        <>
          {' '}
          · <bdi>{village}</bdi>
        </>
      )}
    </>
  );
}
