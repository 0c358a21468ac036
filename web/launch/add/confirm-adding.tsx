import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { Area } from '../../../shared/tables/area-columns.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useDialog } from '../../parts/use-dialog.ts';
import { ReasonField } from '../../province/reason-field.tsx';

interface Props {
  readonly campaign: string;
  readonly areas: Area[];
  readonly onDone: () => void;
}

/** Asks for the reason, and adds the wards. */
export function ConfirmAdding({ campaign, areas, onDone }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/areas');
  const [reason, setReason] = useState('');
  const number = areas.filter(({ level }) => level === 'ward').length;
  const wards = count(number);
  const told = say(`Đã thêm ${wards} xã.`, `Wards added: ${wards}.`);
  const confirm = async () => {
    if (await send({ campaign, areas, reason }, told)) onDone();
  };
  return (
    <>
      <Button mt="lg" onClick={open}>
        {say(buttons.addAreas)}
      </Button>
      <Confirm
        title={say(
          `Thêm ${wards} xã vào đợt đang chạy?`,
          `Add ${wards} ${plural(number, 'ward')} to the running campaign?`,
        )}
        action={say(buttons.addAreas)}
        onConfirm={() => void confirm()}
        {...dialog}
      >
        <div className="form">
          <p>
            {say(
              'Các xã bắt đầu từ bước tập huấn, theo thời hạn của đợt. Thêm nhầm thì bỏ được, đến khi xã có gì ghi lại hoặc nộp lên.',
              'The wards begin with the training, under the campaign’s deadlines. A mistaken one can be taken out until something is recorded or handed in there.',
            )}
          </p>
          <ReasonField value={reason} onChange={setReason} isFirst />
        </div>
      </Confirm>
    </>
  );
}
