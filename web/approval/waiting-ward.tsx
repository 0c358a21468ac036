import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'wouter';
import type { Board, WardLine } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { dayOf } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { Link } from '../parts/link.tsx';
import classes from './approval.module.css';
import { AskedNote } from './asked-note.tsx';
import { Due } from './due.tsx';
import { DuplicateNote } from './duplicate-note.tsx';
import { waitingText } from './waiting-text.ts';

interface Props {
  readonly ward: WardLine;
  readonly board: Board;
  readonly isMine: boolean;
  /** Whether the reader is asked here for an opinion. */
  readonly isAsked?: boolean;
}

/** One ward that waits: why, since when and until when, its figures, and what else to look at. */
export function WaitingWard({ ward, board, isMine, isAsked = false }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const { role } = useUser();
  const { campaign, today } = board;
  const href = `/dot/${campaign.id}/xa/${ward.code}/tham-dinh`;
  return (
    <li className={classes.ward} data-late={ward.overdue || undefined}>
      <div>
        <h3>
          <Link href={href}>
            <bdi>{ward.name}</bdi>
          </Link>
        </h3>
        <p>{say(waitingText(ward, campaign.approval))}</p>
        {ward.since && (
          <p className="quiet">
            {say('Chờ từ', 'Waiting since')} {weekday(dayOf(ward.since))}
          </p>
        )}
      </div>
      <div>{ward.dueOn && <Due today={today} dueOn={ward.dueOn} campaign={campaign} />}</div>
      <WardFigures ward={ward} />
      <div>
        <Button component={RouterLink} href={href} variant={isMine ? 'filled' : 'default'}>
          {isMine ? say('Xem và trả lời', 'Review and answer') : say('Xem', 'Look')}
          <span className="unseen">: {ward.name}</span>
        </Button>
      </div>
      {isAsked && <AskedNote campaign={campaign.id} ward={ward.code} />}
      {role !== 'observer' && <DuplicateNote campaign={campaign.id} ward={ward.code} />}
    </li>
  );
}

function WardFigures({ ward }: { readonly ward: WardLine }): ReactNode {
  const { say, count } = useLanguage();
  const moved = (before: number, now: number): ReactNode => (
    <>
      {count(before)} <span aria-hidden>→</span>
      <span className="unseen">{say(', nay là', ', now')}</span> {count(now)}
    </>
  );
  return (
    <Facts>
      <Fact name={say('Hộ đã rà soát', 'Surveyed')}>{count(ward.households)}</Fact>
      <Fact name={say('Hộ nghèo', 'Poor')}>{moved(ward.before.poor, ward.poor)}</Fact>
      <Fact name={say('Hộ cận nghèo', 'Near-poor')}>{moved(ward.before.nearPoor, ward.nearPoor)}</Fact>
    </Facts>
  );
}
