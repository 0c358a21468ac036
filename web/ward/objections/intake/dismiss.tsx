import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { useWardParams } from '../../use-ward.ts';

const longestReason = 2_000;

interface Props {
  /** The receipts that are ticked. */
  readonly chosen: readonly string[];
  /** All that wait, and the instant of the last one of them. */
  readonly all: { readonly count: number; readonly until: string | undefined };
  readonly onDone: () => void;
}

/** What is to be dismissed: some, or all up to an instant. */
type Dismissed =
  | { readonly receipts: string[]; readonly count: number }
  | { readonly until: string; readonly count: number };

/** The buttons that dismiss those that are ticked, or all that wait. */
export function Dismiss({ chosen, all, onDone }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [which, choose] = useState<Dismissed>();
  const label = say(buttons.dismiss);
  const { until } = all;
  return (
    <Group>
      <Button
        variant="default"
        disabled={chosen.length === 0}
        onClick={() => choose({ receipts: [...chosen], count: chosen.length })}
      >
        {say(`${label}: đã chọn (${count(chosen.length)})`, `${label}: chosen (${count(chosen.length)})`)}
      </Button>
      {until !== undefined && all.count > 1 && (
        <Button variant="default" onClick={() => choose({ until, count: all.count })}>
          {say(`${label}: tất cả (${count(all.count)})`, `${label}: all (${count(all.count)})`)}
        </Button>
      )}
      {which && (
        <DismissForm
          which={which}
          onClose={() => choose(undefined)}
          onDone={() => {
            choose(undefined);
            onDone();
          }}
        />
      )}
    </Group>
  );
}

interface FormProps {
  readonly which: Dismissed;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** How many are dismissed, and the reason, which their senders read. */
function DismissForm({ which: { count: number, ...which }, onClose, onDone }: FormProps): ReactNode {
  const { say, count } = useLanguage();
  const params = useWardParams();
  const tell = useNotice();
  const [reason, setReason] = useState('');
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/intake/dismissal');
  const dismiss = async () => {
    if (!(await run({ ...params, ...which, reason }))) return;
    tell(say(`Không tiếp nhận ${count(number)} ý kiến.`, `Dismissed: ${count(number)}.`));
    onDone();
  };
  return (
    <Confirm
      isOpen
      isDangerous
      title={`${say(buttons.dismiss)}: ${say(`${count(number)} ý kiến`, count(number))}`}
      action={say(buttons.dismiss)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void dismiss()}
      onClose={onClose}
    >
      <p>
        {say(
          'Không hộ nào được phúc tra vì các ý kiến này. Người gửi đọc được lý do bằng mã phiếu: đừng nêu tên ai. Quyết định không rút lại được.',
          'No household is rechecked because of them. Their senders read the reason with their receipts: name nobody. It cannot be taken back.',
        )}
      </p>
      <LongText
        label={say('Lý do', 'Reason')}
        value={reason}
        onChange={setReason}
        maxLength={longestReason}
      />
    </Confirm>
  );
}
