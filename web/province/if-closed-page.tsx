import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { plural } from '../../shared/i18n/plural.ts';
import type { CampaignHead, IfClosed } from '../client/answers.ts';
import { useRead } from '../client/use-read.ts';
import { formatDay } from '../language/format.ts';
import { stages as stageNames } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { TasksText } from '../parts/tasks-text.tsx';
import { useCampaignId } from './use-board.ts';

type WardLeft = IfClosed['wards'][number];

/** What each ward of the reader's area would be left with if the campaign closed today. */
export default function IfClosedPage(): ReactNode {
  const { say, count } = useLanguage();
  const id = useCampaignId();
  const { campaign, today, wards } = useRead('GET /api/campaigns/:campaign/if-closed', { campaign: id });
  const unfinished = wards.filter(({ stage }) => stage !== 'recorded').length;
  const late = wards.filter(({ lateSince }) => lateSince !== undefined).length;
  const contradictory = wards.filter((ward) => contradictions(ward) > 0).length;
  return (
    <Page title={say(sections.ifClosed)} note={`${campaign.title} · ${formatDay(today)}`}>
      <p>
        {say(
          `Trong ${count(wards.length)} xã: ${count(unfinished)} xã chưa xong, ${count(late)} xã quá hạn, ${count(contradictory)} xã có số liệu mâu thuẫn. Kết thúc đợt thì xã chưa xong dừng lại ở bước hiện tại.`,
          `Of ${count(wards.length)} ${plural(wards.length, 'ward')}, ${count(unfinished)} ${plural(unfinished, 'is', 'are')} not completed, ${count(late)} ${plural(late, 'is', 'are')} late, ${count(contradictory)} ${plural(contradictory, 'holds', 'hold')} contradictions. If the campaign is closed, those not completed stop where they stand.`,
        )}
      </p>
      <Wards campaign={campaign} wards={wards} />
    </Page>
  );
}

const contradictions = ({ rejected, objections, sharedIds }: WardLeft): number =>
  rejected + objections + sharedIds;

interface WardsProps {
  readonly campaign: CampaignHead;
  readonly wards: readonly WardLeft[];
}

function Wards({ campaign, wards }: WardsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <DataTable
      caption={say(sections.ifClosed)}
      columns={[
        {
          title: say('Xã', 'Ward'),
          cell: ({ ward, name }) => (
            <Link href={`/dot/${campaign.id}/xa/${ward}`}>
              <bdi>{name}</bdi>
            </Link>
          ),
        },
        { title: say('Bước chưa xong', 'Stages not ended'), cell: (ward) => <Stages ward={ward} /> },
        {
          title: say('Việc còn lại', 'Still to be done'),
          cell: (ward) => <Missing ward={ward} campaign={campaign} />,
        },
        {
          title: say('Quá hạn từ', 'Late since'),
          cell: ({ lateSince }) => (lateSince === undefined ? '' : formatDay(lateSince)),
        },
        { title: say('Mâu thuẫn', 'Contradictions'), cell: (ward) => <Contradictions ward={ward} /> },
      ]}
      rows={wards}
      keyOf={({ ward }) => ward}
    />
  );
}

interface WardProps {
  readonly ward: WardLeft;
}

function Stages({ ward: { stages } }: WardProps): ReactNode {
  const { say } = useLanguage();
  if (stages.length === 0) return <span className="quiet">{say('Đã xong', 'Completed')}</span>;
  return stages.map((stage) => say(stageNames[stage])).join(', ');
}

function Missing({
  ward: { ward, stage, tasks, unsurveyed },
  campaign,
}: WardProps & Pick<WardsProps, 'campaign'>): ReactNode {
  const { say, count } = useLanguage();
  // In the survey its tasks say it already.
  const isLeft = unsurveyed > 0 && stage !== 'survey';
  return (
    <div>
      <TasksText tasks={tasks} ward={ward} campaign={campaign} />
      {isLeft && (
        <div>
          {say(
            `${count(unsurveyed)} hộ đầu kỳ chưa rà soát`,
            `households of the opening list not surveyed: ${count(unsurveyed)}`,
          )}
        </div>
      )}
    </div>
  );
}

function Contradictions({ ward }: WardProps): ReactNode {
  const { say, count } = useLanguage();
  const { rejected, objections, sharedIds } = ward;
  const texts = [
    rejected > 0 && say(`${count(rejected)} hộ có lỗi`, `households with errors: ${count(rejected)}`),
    objections > 0 &&
      say(
        `${count(objections)} khiếu nại chưa giải quyết`,
        `objections without an answer: ${count(objections)}`,
      ),
    sharedIds > 0 &&
      say(`${count(sharedIds)} số định danh trùng`, `id numbers in two households: ${count(sharedIds)}`),
  ];
  return texts.filter((text) => text !== false).join(', ');
}
