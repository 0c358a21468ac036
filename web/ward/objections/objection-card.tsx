import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ObjectionLine } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { DueLine } from '../home/due-line.tsx';
import { HouseholdLink } from '../households/household-link.tsx';
import { useWard } from '../use-ward.ts';
import classes from './objections.module.css';
import { RecheckForm } from './recheck-form.tsx';

/** An objection that waits for its recheck. */
export function ObjectionCard({ objection }: { readonly objection: ObjectionLine }): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const [isOpen, open] = useState(false);
  const { household, head, village, text, objectedAt, dueOn } = objection;
  const isLate = dueOn < detail.today;
  return (
    <article className={`card ${classes.objection} ${isLate ? classes.late : ''}`}>
      <h3>
        <HouseholdLink household={household} head={head ?? household} />
        {village && (
          <>
            {' '}
            · <bdi>{village}</bdi>
          </>
        )}
      </h3>
      {text && (
        <blockquote>
          <bdi>{text}</bdi>
        </blockquote>
      )}
      <p>
        <DueLine detail={detail} dueOn={dueOn} label={say('Phúc tra chậm nhất', 'Recheck by')} />
      </p>
      <p className="quiet">
        {say('Nhận ngày', 'Received on')} {formatDay(dayOf(objectedAt))}
      </p>
      {detail.may('resolveObjection') && detail.ward.stage === 'posting' && !isOpen && (
        <Button onClick={() => open(true)}>{say('Ghi kết quả phúc tra', 'Record the recheck')}</Button>
      )}
      {isOpen && <RecheckForm objection={objection} onClose={() => open(false)} />}
    </article>
  );
}
