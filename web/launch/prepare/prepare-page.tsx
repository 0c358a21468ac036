import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'wouter';
import { buttons, sections } from '../../../shared/i18n/controls.ts';
import type { Board, CampaignHead, DryRunAnswer } from '../../client/answers.ts';
import { useUser } from '../../client/session.tsx';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { Page, Section } from '../../parts/page.tsx';
import { DaysOffList } from '../../province/calendar/days-off-list.tsx';
import classes from '../launch.module.css';
import { DeleteCampaign } from './delete-campaign.tsx';
import { Findings } from './findings.tsx';
import { Launch } from './launch.tsx';
import { LoadOpening } from './load-opening.tsx';
import { PlannedDates } from './planned-dates.tsx';
import { PlannedReminders } from './planned-reminders.tsx';
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
  const run = useRead('GET /api/campaigns/:campaign/dry-run', { campaign: campaign.id });
  const wards = readinessOf(board, users);
  const { training, close } = campaign.calendar;
  return (
    <>
      <div className="card">
        <Findings run={run} wards={wards} />
        <p>
          <Link href={`/dot/${campaign.id}/tai-khoan`}>{say('Tạo tài khoản', 'Create accounts')}</Link>
          {' · '}
          <a href="#dau-ky">{say('Nạp danh sách đầu kỳ', 'Load the opening lists')}</a>
        </p>
        <Actions campaign={campaign} wards={wards} run={run} />
      </div>
      <Section title={say('Các ngày của đợt', 'Dates')}>
        <PlannedDates run={run} />
        <h3 className={classes.fileName}>{say('Ngày nghỉ', 'Days off')}</h3>
        <DaysOffList daysOff={campaign} from={training.from} to={close} />
      </Section>
      <Section title={say('Nhắc hạn', 'Reminders')}>
        <PlannedReminders run={run} />
      </Section>
      <Section title={<span id="dau-ky">{say('Danh sách đầu kỳ', 'Opening lists')}</span>}>
        <LoadOpening campaign={campaign} wards={wards} />
      </Section>
      <Section title={say('Từng xã', 'Ward by ward')}>
        <ReadinessTable wards={wards} />
      </Section>
    </>
  );
}

interface ActionsProps {
  readonly campaign: CampaignHead;
  readonly wards: readonly Readiness[];
  readonly run: DryRunAnswer;
}

/** The launch, and the ways back from it. */
function Actions({ campaign, wards, run }: ActionsProps): ReactNode {
  const { say } = useLanguage();
  const [, navigate] = useLocation();
  return (
    <Group mt="lg" gap="md">
      <Launch campaign={campaign} wards={wards} run={run} />
      <Button variant="default" onClick={() => navigate(`/mo-dot?sua=${campaign.id}`)}>
        {say(buttons.editCampaign)}
      </Button>
      <DeleteCampaign campaign={campaign} />
    </Group>
  );
}
