import { memo, type ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BoardLine, CampaignHead } from '../../client/answers.ts';
import { useUser } from '../../client/session.tsx';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { StageBadge } from '../../parts/badges.tsx';
import { Link } from '../../parts/link.tsx';
import { TasksText } from '../../parts/tasks-text.tsx';
import { useCampaignId } from '../use-board.ts';
import classes from './board.module.css';
import { Change } from './change.tsx';

interface Props {
  readonly ward: BoardLine;
}

interface RowProps extends Props {
  readonly campaign: CampaignHead;
}

/** One ward: where it stands, until when, and what is to be done. */
export const WardRow = memo(({ ward, campaign }: RowProps): ReactNode => {
  const { say, count } = useLanguage();
  const { stage, round, since, tasks, households, poor, nearPoor, before } = ward;
  return (
    <tr>
      <NameCell ward={ward} />
      <td data-title={say('Bước', 'Stage')}>
        <StageBadge stage={stage} />
        {round > 1 && <span className={classes.round}>{say(`lần ${round}`, `round ${round}`)}</span>}
      </td>
      <td data-title={say('Từ ngày', 'Since')}>{since && formatDay(dayOf(since))}</td>
      <td data-title={say('Hạn', 'Due')}>
        <Due ward={ward} />
      </td>
      <td data-title={say('Việc cần làm', 'To do')}>
        <TasksText tasks={tasks} ward={ward.code} campaign={campaign} />
      </td>
      <td data-title={say('Số hộ', 'Households')}>{count(households)}</td>
      <td data-title={say('Nghèo', 'Poor')}>
        <Change before={before.poor} now={households > 0 ? poor : undefined} />
      </td>
      <td data-title={say('Cận nghèo', 'Near-poor')}>
        <Change before={before.nearPoor} now={households > 0 ? nearPoor : undefined} />
      </td>
    </tr>
  );
});

function NameCell({ ward: { code, name } }: Props): ReactNode {
  const { say } = useLanguage();
  const { role } = useUser();
  const address = `/dot/${useCampaignId()}/xa/${code}`;
  return (
    <th scope="row">
      <Link href={address}>
        <bdi>{name}</bdi>
      </Link>
      {role === 'province' && (
        <Link
          href={`${address}/dieu-phoi`}
          className={classes.steer}
          aria-label={say(
            `Điều phối ${name}: ${say(buttons.extendStage)}, ${say(buttons.restartWard)}`,
            `Coordinate ${name}`,
          )}
        >
          {say('Điều phối', 'Coordinate')}
        </Link>
      )}
    </th>
  );
}

function Due({ ward: { dueOn, overdue } }: Props): ReactNode {
  const { say } = useLanguage();
  if (!dueOn) return null;
  if (!overdue) return formatDay(dueOn);
  return (
    <span className={classes.late}>
      {formatDay(dueOn)} <span className={classes.word}>{say('quá hạn', 'overdue')}</span>
    </span>
  );
}
