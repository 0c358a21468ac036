import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SampledHousehold } from '../client/answers.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { outcomes } from '../language/outcomes.ts';
import { ClassBadge } from '../parts/badges.tsx';
import classes from './inspection.module.css';
import { RecheckForm } from './recheck-form.tsx';
import { resultText } from './result-text.ts';

interface Props {
  readonly sampled: SampledHousehold;
  readonly inspection: number;
  readonly isBlind: boolean;
  /** Whether its form is open. */
  readonly isOpen: boolean;
  /** Absent once the inspection is closed. */
  readonly onOpen: ((isOpen: boolean) => void) | undefined;
}

/** A household of a sample: where it is, what was found there, and the form for it. */
export function SampledCard({ sampled, inspection, isBlind, isOpen, onOpen }: Props): ReactNode {
  const { say } = useLanguage();
  const { household, code, head, born, village, recorded, recheck } = sampled;
  const facts = [born && say(`sinh ${born}`, `born ${born}`), code].filter((each) => each !== undefined);
  return (
    <article className={`card ${classes.household}`}>
      <h3>
        <bdi>{head}</bdi> · <bdi>{village}</bdi>
      </h3>
      {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
      {recorded && (
        <p>
          {say('Đã ghi', 'Recorded')}: <ClassBadge value={recorded.class} /> {say(resultText(recorded))}
        </p>
      )}
      {recheck && <Found recheck={recheck} />}
      {onOpen && !isOpen && (
        <Button variant={recheck ? 'default' : 'filled'} onClick={() => onOpen(true)}>
          {recheck
            ? say('Sửa kết quả kiểm tra', 'Change the recheck')
            : say('Ghi kết quả', 'Record the recheck')}
          <span className="unseen"> {household}</span>
        </Button>
      )}
      {onOpen && isOpen && (
        <RecheckForm
          sampled={sampled}
          inspection={inspection}
          isBlind={isBlind}
          onClose={() => onOpen(false)}
        />
      )}
    </article>
  );
}

function Found({ recheck }: { readonly recheck: NonNullable<SampledHousehold['recheck']> }): ReactNode {
  const { say } = useLanguage();
  const { outcome, found, text, at, by } = recheck;
  return (
    <>
      <p>
        {say('Kiểm tra', 'Recheck')}: <b>{say(outcomes[outcome])}</b>
        {found && outcome !== 'confirmed' && (
          <>
            {' '}
            <ClassBadge value={found.class} /> {say(resultText(found))}
          </>
        )}
      </p>
      {text && (
        <p>
          <bdi>{text}</bdi>
        </p>
      )}
      <p className="quiet">
        <bdi>{by}</bdi> · {formatInstant(at)}
      </p>
    </>
  );
}
