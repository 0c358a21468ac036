import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BatchView } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { useWardParams } from '../use-ward.ts';
import { useCorrected } from './use-corrected.tsx';

const longestReason = 2_000;

interface Props {
  readonly batch: BatchView;
  readonly sheet: string;
  readonly row: number;
}

/** The button that takes a row out of the file. */
export function DropRow(props: Props): ReactNode {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {say(buttons.dropRow)}
        <span className="unseen"> {props.row}</span>
      </button>
      {isOpen && <DropForm {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function DropForm({ batch, sheet, row, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const params = { ...useWardParams(), batch: batch.id };
  const [reason, setReason] = useState('');
  const drop = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/dropped-rows');
  useCorrected(drop.reply);
  const label = say(buttons.dropRow);
  const confirm = async () => {
    if (await drop.run({ ...params, sheet, row, dropped: true, reason })) onClose();
  };
  return (
    <Confirm
      title={`${label} ${row}`}
      action={label}
      isOpen
      isRunning={drop.isRunning}
      error={drop.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>
        {say(
          'Dòng này không được đọc nữa; nếu là dòng chủ hộ thì cả hộ được bỏ. Tệp gốc không đổi, và dòng có thể được khôi phục.',
          'The row is no longer read; with the row of a head the whole household goes. The file itself stays as it is, and the row can be put back.',
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
