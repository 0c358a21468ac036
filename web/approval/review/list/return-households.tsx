import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { named } from '../../../parts/named.tsx';
import { useDialog } from '../../../parts/use-dialog.ts';
import { useWard } from '../../../ward/use-ward.ts';
import type { Ticks } from './use-ticks.ts';
import { WhatFollows } from './what-follows.tsx';

/** Sends the ticked households back with a reason, after a last look at what follows. */
export function ReturnHouseholds({ ticks }: { readonly ticks: Ticks }): ReactNode {
  const { say, count } = useLanguage();
  const { params, ward } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/returns');
  const [reason, setReason] = useState('');
  const number = count(ticks.ticked.size);
  const giveBack = async (): Promise<void> => {
    const told = say(
      `Đã trả lại ${number} hộ của {name}. Các hộ khác vẫn được phê duyệt.`,
      `Returned to {name}: ${number}. All other households stay approved.`,
    );
    const households = [...ticks.ticked.keys()];
    if (await send({ ...params, households, reason }, named(told, ward.name))) ticks.clear();
  };
  return (
    <>
      <Button onClick={open}>{say(buttons.returnHouseholds)}</Button>
      <Confirm
        title={
          <>
            {say(`Trả lại ${number} hộ cho`, `Return ${number} to`)} <bdi>{ward.name}</bdi>?
          </>
        }
        action={say(buttons.returnHouseholds)}
        onConfirm={() => void giveBack()}
        {...dialog}
      >
        <WhatFollows lines={[...ticks.ticked.values()]} />
        <LongText
          isFirst
          label={say('Lý do trả lại', 'Why they are returned')}
          description={say('Cán bộ xã đọc lý do này.', 'The ward’s officer reads this reason.')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
        />
      </Confirm>
    </>
  );
}
