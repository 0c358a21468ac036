import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { useDialog } from '../../../parts/use-dialog.ts';
import { useWardParams } from '../../use-ward.ts';

const longestReason = 2_000;

/** The button that dismisses one entry, and the reason, which its sender reads. */
export function DismissOne({ receipt }: { readonly receipt: string }): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  const [reason, setReason] = useState('');
  const address = 'POST /api/campaigns/:campaign/wards/:ward/intake/dismissal';
  const { open, send, dialog } = useDialog(address);
  const told = say(`Không tiếp nhận phiếu ${receipt}.`, `Dismissed: receipt ${receipt}.`);
  return (
    <>
      <Button variant="default" onClick={open}>
        {say(buttons.dismiss)}
        <span className="unseen"> {receipt}</span>
      </Button>
      <Confirm
        isDangerous
        title={say(`Không tiếp nhận phiếu ${receipt}?`, `Dismiss receipt ${receipt}?`)}
        action={say(buttons.dismiss)}
        onConfirm={() => void send({ ...params, receipts: [receipt], reason }, told)}
        {...dialog}
      >
        <p>
          {say(
            'Không hộ nào được phúc tra vì ý kiến này. Người gửi đọc được lý do bằng mã phiếu: đừng nêu tên ai. Quyết định không rút lại được.',
            'No household is rechecked because of it. Its sender reads the reason with the receipt: name nobody. It cannot be taken back.',
          )}
        </p>
        <LongText
          isFirst
          label={say('Lý do', 'Reason')}
          value={reason}
          onChange={setReason}
          maxLength={longestReason}
        />
      </Confirm>
    </>
  );
}
