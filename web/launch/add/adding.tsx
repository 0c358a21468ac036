import { type ReactNode, useState } from 'react';
import type { CampaignHead } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { AreaTable } from '../areas-step.tsx';
import { TableProblems } from '../table-problems.tsx';
import { AddedCheck } from './added-check.tsx';
import { ChooseWards, type ChosenWards } from './choose-wards.tsx';
import { ConfirmAdding } from './confirm-adding.tsx';

/** New wards: what the campaign asks of them is shown before they are added. */
export function Adding({ campaign }: { readonly campaign: CampaignHead }): ReactNode {
  const [file, setFile] = useState<ChosenWards>();
  const { run, isRunning, reply, error } = useCommand('POST /api/campaigns/:campaign/areas/check');
  const choose = (chosen: ChosenWards) => {
    setFile(chosen);
    if (chosen.problems.length === 0) void run({ campaign: campaign.id, areas: chosen.areas });
  };
  const isSound = file !== undefined && file.problems.length === 0;
  return (
    <>
      <ChooseWards districts={campaign.districts} isChosen={file !== undefined} onChoose={choose} />
      {file && <TableProblems problems={file.problems} />}
      {file && file.areas.length > 0 && <AreaTable file={file} />}
      {isSound && <Problem error={error} />}
      {isSound && reply && !isRunning && error === undefined && (
        <>
          <AddedCheck campaign={campaign} found={reply} />
          {reply.problems.length === 0 && (
            <ConfirmAdding campaign={campaign.id} areas={file.areas} onDone={() => setFile(undefined)} />
          )}
        </>
      )}
    </>
  );
}
