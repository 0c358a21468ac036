import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { calendarWarnings } from '../../shared/holidays/calendar-warnings.ts';
import { sections } from '../../shared/i18n/controls.ts';
import type { Board, CampaignHead } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Page, Section } from '../parts/page.tsx';
import { DaysOffList } from '../province/calendar/days-off-list.tsx';
import { DatesList } from './dates-list.tsx';
import classes from './launch.module.css';
import { Launch } from './launch.tsx';
import { LoadOpening } from './load-opening.tsx';
import { type Readiness, readinessOf } from './readiness.ts';
import { ReadinessTable } from './readiness-table.tsx';

/** What a campaign still needs before its launch, and the launch. */
export default function PreparePage(): ReactNode {
  const { campaign = '' } = useParams();
  const { say } = useLanguage();
  const { role } = useUser();
  const board = useRead('GET /api/campaigns/:campaign/board', { campaign });
  const title = say('Chuẩn bị đợt rà soát', 'Prepare the campaign');
  if (board.campaign.status !== 'prepared' || role !== 'province') {
    return (
      <Page title={title}>
        <div className="card">
          <p>
            {board.campaign.status === 'prepared'
              ? say('Cấp tỉnh đang chuẩn bị đợt rà soát này.', 'The province is preparing this campaign.')
              : say('Đợt rà soát đã khởi động.', 'The campaign was launched.')}
          </p>
          <Link href={`/dot/${campaign}`}>{say(sections.board)}</Link>
        </div>
      </Page>
    );
  }
  return (
    <Page title={title}>
      <Preparation board={board} />
    </Page>
  );
}

function Preparation({ board }: { readonly board: Board }): ReactNode {
  const { say } = useLanguage();
  const { campaign } = board;
  const { users } = useRead('GET /api/campaigns/:campaign/users', { campaign: campaign.id });
  const wards = readinessOf(board, users);
  const { training, close } = campaign.calendar;
  return (
    <>
      <div className="card">
        <Checklist campaign={campaign} wards={wards} />
        <Launch campaign={campaign} wards={wards} />
      </div>
      <Section title={say('Lịch của đợt', 'Dates')}>
        <div className="card">
          <DatesList {...campaign} />
          <h3>{say('Ngày nghỉ', 'Days off')}</h3>
          <DaysOffList daysOff={campaign} from={training.from} to={close} />
        </div>
      </Section>
      <Section title={say('Danh sách đầu kỳ', 'Opening lists')}>
        <LoadOpening campaign={campaign} wards={wards} />
      </Section>
      <Section title={say('Từng xã', 'Ward by ward')}>
        <ReadinessTable wards={wards} />
      </Section>
    </>
  );
}

interface ChecklistProps {
  readonly campaign: CampaignHead;
  readonly wards: readonly Readiness[];
}

function Checklist({ campaign, wards }: ChecklistProps): ReactNode {
  const { say, count } = useLanguage();
  const all = count(wards.length);
  const listed = wards.filter(({ hasOpening }) => hasOpening).length;
  const manned = wards.filter(({ account }) => account !== undefined).length;
  return (
    <ul className={classes.check}>
      <li data-done={listed === wards.length}>
        {say(
          `${count(listed)}/${all} xã có danh sách đầu kỳ`,
          `Wards with an opening list: ${count(listed)} of ${all}`,
        )}
        <small>
          {say(
            'Xã không có danh sách: mọi hộ của xã được coi là mới.',
            'In a ward without one, every household counts as new.',
          )}
        </small>
      </li>
      <li data-done={manned === wards.length}>
        {say(`${count(manned)}/${all} xã có tài khoản`, `Wards with an account: ${count(manned)} of ${all}`)}
        <small>
          <Link href={`/dot/${campaign.id}/tai-khoan`}>
            {say('Tạo tài khoản cho các xã', 'Create accounts for the wards')}
          </Link>
        </small>
      </li>
      {calendarWarnings(campaign).map((warning) => (
        <li key={warning.en}>{say(warning)}</li>
      ))}
    </ul>
  );
}
