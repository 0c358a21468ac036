import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { Board } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { IfClosedLink } from '../if-closed-link.tsx';
import { ReasonField } from '../reason-field.tsx';
import classes from './calendar.module.css';

interface Props {
  readonly board: Board;
}

/** Ends the campaign before every ward is recorded; the unfinished ones are named first. */
export function CloseCampaign({ board: { campaign, wards } }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { run, clear, isRunning, error } = useCommand('POST /api/campaigns/:campaign/close');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const unfinished = wards.filter(({ stage }) => stage !== 'recorded');
  const confirm = async () => {
    if (!(await run({ campaign: campaign.id, reason }))) return;
    setOpen(false);
    tell(say('Đã kết thúc đợt rà soát.', 'The campaign is closed.'));
  };
  const close = () => {
    clear();
    setOpen(false);
  };
  return (
    <>
      <WhenToClose />
      <Button color="red" variant="outline" onClick={() => setOpen(true)}>
        {say(buttons.closeCampaign)}
      </Button>
      <Confirm
        title={say(buttons.closeCampaign)}
        action={say(buttons.closeCampaign)}
        isDangerous
        isOpen={isOpen}
        isRunning={isRunning}
        error={error}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        <Unfinished campaign={campaign.id} wards={unfinished} />
        <ReasonField value={reason} onChange={setReason} />
      </Confirm>
    </>
  );
}

function WhenToClose(): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      {say(
        'Khi mọi xã đã hoàn thành, đợt tự kết thúc. Chỉ kết thúc tại đây khi không đợi được các xã còn lại.',
        'The campaign closes by itself once every ward is recorded. Close it here only if the others cannot be waited for.',
      )}
    </p>
  );
}

function Unfinished({ campaign, wards }: Pick<Board, 'wards'> & { readonly campaign: string }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <>
      <p>
        {say(
          `${count(wards.length)} xã chưa xong sẽ dừng ở bước hiện tại, không làm tiếp được nữa:`,
          `Wards that are not completed, stop where they stand and cannot go on: ${count(wards.length)}.`,
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <ul className={classes.unfinished} tabIndex={0} aria-label={say('Xã chưa xong', 'Unfinished wards')}>
        {wards.map(({ code, name, stage }) => (
          <li key={code}>
            <bdi>{name}</bdi> · {say(stages[stage])}
          </li>
        ))}
      </ul>
      <p>
        <IfClosedLink campaign={campaign} />
      </p>
    </>
  );
}
