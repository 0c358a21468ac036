import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ObjectionLine } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { DueLine } from '../home/due-line.tsx';
import { HouseholdLink } from '../households/household-link.tsx';
import { useWard } from '../use-ward.ts';
import { FileOfHousehold } from './file-of-household.tsx';
import classes from './objections.module.css';
import { RecheckForm } from './recheck-form.tsx';

/** An objection that waits for its recheck. */
export function ObjectionCard({ objection }: { readonly objection: ObjectionLine }): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const [isOpen, open] = useState(false);
  const { household, head, village, text, objectedAt, dueOn, claimed } = objection;
  const isLate = dueOn < detail.today;
  return (
    <article className={`card ${classes.objection} ${isLate ? classes.late : ''}`}>
      <h3>
        {claimed === 'new' ? (
          <bdi>{head ?? household}</bdi>
        ) : (
          <HouseholdLink household={household} head={head ?? household} />
        )}
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
      {claimed && <BringFile claimed={claimed} />}
      {detail.may('resolveObjection') && detail.ward.stage === 'posting' && !isOpen && (
        <Button onClick={() => open(true)}>{say('Ghi kết quả phúc tra', 'Record the recheck')}</Button>
      )}
      {isOpen && <RecheckForm objection={objection} onClose={() => open(false)} />}
    </article>
  );
}

/** A claim is answered by a file of that one household, or by a recheck that changes nothing. */
function BringFile({ claimed }: { readonly claimed: 'known' | 'new' }): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      {claimed === 'new'
        ? say(
            'Hộ bị bỏ sót, chưa có trong danh sách. Nếu phải ghi hộ, ',
            'Left out, and not on the list yet. If it is to be recorded, ',
          )
        : say(
            'Hộ được báo là bị bỏ sót. Nếu phải rà soát lại, ',
            'Said to be left out. If it is surveyed again, ',
          )}
      <FileOfHousehold />
      {say(
        '; nếu không, ghi kết quả phúc tra là giữ nguyên.',
        '; if not, save the recheck: the result stands.',
      )}
    </p>
  );
}
