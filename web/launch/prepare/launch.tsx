import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { CampaignHead, DryRunAnswer } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Fact, Facts } from '../../parts/facts.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { DatesList } from '../dates-list.tsx';
import classes from '../launch.module.css';
import type { Readiness } from './readiness.ts';

interface Props {
  readonly campaign: CampaignHead;
  readonly wards: readonly Readiness[];
  readonly run: DryRunAnswer;
}

/** Starts the campaign after a last look at its dates, wards and opening lists. */
export function Launch({ campaign, wards, run }: Props): ReactNode {
  const { say } = useLanguage();
  const [, navigate] = useLocation();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const command = useCommand('POST /api/campaigns/:campaign/launch');
  const launch = async () => {
    if (!(await command.run({ campaign: campaign.id }))) return;
    const board = `/dot/${campaign.id}`;
    tell(say('Đã khởi động đợt rà soát.', 'The campaign is launched.'), board);
    navigate(board);
  };
  return (
    <>
      <Button disabled={run.contradictions.length > 0} onClick={() => setOpen(true)}>
        {say(buttons.launchCampaign)}
      </Button>
      <Confirm
        title={say('Khởi động đợt rà soát?', 'Launch the campaign?')}
        action={say(buttons.launchCampaign)}
        isOpen={isOpen}
        isRunning={command.isRunning}
        error={command.error}
        onConfirm={() => void launch()}
        onClose={() => {
          command.clear();
          setOpen(false);
        }}
      >
        <Summary campaign={campaign} wards={wards} run={run} />
      </Confirm>
    </>
  );
}

function Summary({ campaign, wards, run }: Props): ReactNode {
  const { say, count } = useLanguage();
  const sum = (of: (ward: Readiness) => number) => count(wards.reduce((total, ward) => total + of(ward), 0));
  return (
    <>
      <Facts>
        <Fact name={say('Số xã', 'Wards')}>{count(wards.length)}</Fact>
        <Fact name={say('Hộ nghèo đầu kỳ', 'Poor before')}>{sum(({ poor }) => poor)}</Fact>
        <Fact name={say('Hộ cận nghèo đầu kỳ', 'Near-poor before')}>{sum(({ nearPoor }) => nearPoor)}</Fact>
      </Facts>
      <div className={classes.within}>
        <DatesList {...campaign} />
      </div>
      <ul className={classes.check}>
        {run.warnings.map((warning) => (
          <li key={warning.en}>{say(warning)}</li>
        ))}
      </ul>
      <p>
        {say(
          'Sau khi khởi động không thay được danh sách đầu kỳ. Thời hạn thì vẫn dời được.',
          'After the launch opening lists cannot be replaced. Deadlines can still be moved.',
        )}
      </p>
    </>
  );
}
