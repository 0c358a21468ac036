import type { ReactNode } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { ReasonDialog } from '../../reason-dialog.tsx';
import { useWardParams } from '../../use-ward.ts';

interface Props {
  readonly household: string;
  readonly onClose: () => void;
}

/** Asks why a household was recorded by mistake, and removes it. */
export function Remove({ household, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const params = useWardParams();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/removals');
  const remove = async (reason: string) => {
    if (!(await run({ ...params, household, reason }))) return;
    tell(say('Đã bỏ hộ ghi nhầm.', 'The household is removed.'));
    onClose();
  };
  return (
    <ReasonDialog
      action={say(buttons.removeHousehold)}
      isDangerous
      isRunning={isRunning}
      error={error}
      onConfirm={(reason) => void remove(reason)}
      onClose={onClose}
    >
      <p>
        {say(
          'Hộ không còn trong kết quả rà soát. Nếu hộ có trong danh sách đầu kỳ thì lại là hộ chưa rà soát. Những gì đã ghi vẫn được lưu trong lịch sử. Bỏ nhầm thì nộp lại tệp có hộ này trước khi gửi kết quả rà soát.',
          'The household leaves the results. If it is on the opening list it counts as not surveyed again. What was recorded stays in the history. If this turns out wrong, hand in a file with the household again before you submit the survey.',
        )}
      </p>
    </ReasonDialog>
  );
}
