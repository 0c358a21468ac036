import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { named } from '../../parts/named.tsx';
import { useDialog } from '../../parts/use-dialog.ts';
import { useWard } from '../../ward/use-ward.ts';
import { Approved } from './approved.tsx';

/** Approves the ward's list, after a last look. `ticked` is how many the reader meant to return. */
export function Approve({ ticked }: { readonly ticked: number }): ReactNode {
  const { say, count } = useLanguage();
  const { params, ward } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/approval');
  const approve = (): void => {
    const number = count(ward.households);
    const told = say(
      `Đã phê duyệt danh sách của {name}: ${number} hộ.`,
      `The list of {name} is approved: ${number} ${plural(ward.households, 'household')}.`,
    );
    void send(params, named(told, ward.name));
  };
  return (
    <>
      <Button onClick={open}>{say(buttons.approveWard)}</Button>
      <Confirm
        title={
          <>
            {say('Phê duyệt danh sách của', 'Approve the list of')} <bdi>{ward.name}</bdi>?
          </>
        }
        action={say(buttons.approveWard)}
        onConfirm={approve}
        {...dialog}
      >
        <Approved ticked={ticked} />
      </Confirm>
    </>
  );
}
