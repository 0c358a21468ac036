import type { ReactNode } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { ReasonDialog } from '../../reason-dialog.tsx';
import { useWard } from '../../use-ward.ts';

interface Props {
  readonly household: string;
  readonly onClose: () => void;
}

/** Asks why a household with errors is withdrawn, and withdraws it. */
export function Withdraw({ household, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { params } = useWard();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/withdrawals');
  const withdraw = async (reason: string) => {
    if (!(await run({ ...params, household, reason }))) return;
    tell(say('Đã rút hộ có lỗi.', 'The household is withdrawn.'));
    onClose();
  };
  return (
    <ReasonDialog
      action={say(buttons.withdrawHousehold)}
      isRunning={isRunning}
      error={error}
      onConfirm={(reason) => void withdraw(reason)}
      onClose={onClose}
    >
      <p>
        {say(
          'Dòng có lỗi không còn được tính. Kết quả đã ghi trước đó, nếu có, vẫn giữ nguyên.',
          'The row with errors no longer counts. What was recorded before, if anything, stays.',
        )}
      </p>
    </ReasonDialog>
  );
}
