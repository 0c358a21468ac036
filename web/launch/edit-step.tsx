import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Campaign } from '../../shared/campaign.ts';
import { editedCampaign } from '../../shared/launch/plan-of-campaign.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { useNotice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { CampaignSummary } from './campaign-summary.tsx';
import classes from './launch.module.css';
import type { PlanForm } from './use-plan.ts';

interface Props {
  readonly form: PlanForm;
  readonly areas: Campaign['areas'];
  readonly stored: Campaign;
}

/** Everything once more, and the button that saves it. */
export function EditStep({ form, areas, stored }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [, navigate] = useLocation();
  const tell = useNotice();
  const { run, error, isRunning } = useCommand('POST /api/campaigns/:campaign/edit');
  const campaign = editedCampaign(stored, form.plan, areas);
  const gone = stored.areas.filter(({ code }) => !areas.some((area) => area.code === code));
  const save = async () => {
    if (!(await run({ campaign: stored.id, plan: campaign }))) return;
    const preparation = `/dot/${stored.id}/chuan-bi`;
    tell(say('Đã lưu đợt rà soát.', 'The campaign is saved.'), preparation);
    navigate(preparation);
  };
  return (
    <div className={`card ${classes.summary}`}>
      <CampaignSummary campaign={campaign} />
      {gone.length > 0 && (
        <p>
          {say(
            `${count(gone.length)} địa bàn không còn trong đợt; danh sách đầu kỳ của các xã đó bị xóa.`,
            `Areas that are no longer part of it: ${count(gone.length)}. Opening lists of those wards are deleted.`,
          )}
        </p>
      )}
      <Problem error={error} />
      <Button loading={isRunning} onClick={() => void save()}>
        {say('Lưu thay đổi', 'Save the changes')}
      </Button>
    </div>
  );
}
