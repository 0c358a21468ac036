import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { campaignOf } from '../../shared/launch/campaign-of-plan.ts';
import { useUser } from '../client/session.tsx';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact } from '../parts/facts.tsx';
import { useNotice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { CampaignSummary } from './campaign-summary.tsx';
import { type AreasFile, countOpening, type OpeningFile } from './files.ts';
import classes from './launch.module.css';
import { fitInOne, loadLists } from './load-lists.ts';
import type { PlanForm } from './use-plan.ts';

interface Props {
  readonly form: PlanForm;
  readonly areas: AreasFile;
  readonly opening: OpeningFile | undefined;
}

/** Everything once more, and the button that creates the campaign. */
export function CreateStep(props: Props): ReactNode {
  const { say, count } = useLanguage();
  const { campaign, lists, create, error, isRunning, loaded } = useCreation(props);
  const { poor, nearPoor } = countOpening(Object.values(lists).flat());
  return (
    <div className={`card ${classes.summary}`}>
      <CampaignSummary campaign={campaign}>
        <Fact name={say('Hộ nghèo đầu kỳ', 'Poor before')}>{count(poor)}</Fact>
        <Fact name={say('Hộ cận nghèo đầu kỳ', 'Near-poor before')}>{count(nearPoor)}</Fact>
      </CampaignSummary>
      <p className="quiet">
        {say(
          'Lập xong, đợt rà soát chưa chạy: bạn còn tạo tài khoản, nạp danh sách rồi mới khởi động.',
          'Once created it does not run yet: you still create accounts and load lists, and launch it then.',
        )}
      </p>
      <Problem error={error} />
      {loaded > 0 && (
        <p role="status">{say(`Đã nạp ${count(loaded)} xã…`, `Wards loaded: ${count(loaded)}…`)}</p>
      )}
      <Button loading={isRunning} onClick={() => void create()}>
        {say('Lập đợt rà soát', 'Create the campaign')}
      </Button>
    </div>
  );
}

/** Creates the campaign, with its lists where they fit into one request, and goes on to its preparation. */
function useCreation({ form: { plan, forget }, areas: { areas }, opening }: Props) {
  const { area } = useUser();
  const { say } = useLanguage();
  const tell = useNotice();
  const [, navigate] = useLocation();
  const [isLoading, setLoading] = useState(false);
  const [loaded, setLoaded] = useState(0);
  const { run, error, isRunning } = useCommand('POST /api/campaigns');
  const campaign = campaignOf(plan, area, areas);
  const lists = opening?.opening ?? {};
  const create = async () => {
    const isOne = fitInOne(lists);
    if (!(await run({ campaign, opening: isOne ? lists : {} }))) return;
    setLoading(true);
    if (!isOne) await loadLists(campaign.id, lists, () => setLoaded((before) => before + 1));
    forget();
    const preparation = `/dot/${campaign.id}/chuan-bi`;
    tell(say('Đã lập đợt rà soát.', 'The campaign is created.'), preparation);
    navigate(preparation);
  };
  return { campaign, lists, create, error, isRunning: isRunning || isLoading, loaded };
}
