import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useWard } from '../../ward/use-ward.ts';
import { Approved } from './approved.tsx';

/** Approves the ward's list, after a last look. `ticked` is how many the reader meant to return. */
export function Approve({ ticked }: { readonly ticked: number }): ReactNode {
  const { say } = useLanguage();
  const { ward } = useWard();
  const { isOpen, open, close, approve, isRunning, error } = useApproval();
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
        isOpen={isOpen}
        isRunning={isRunning}
        error={error}
        onConfirm={approve}
        onClose={close}
      >
        <Approved ticked={ticked} />
      </Confirm>
    </>
  );
}

function useApproval() {
  const { say, count } = useLanguage();
  const { params, ward } = useWard();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const { run, clear, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/approval');
  const approve = async (): Promise<void> => {
    if (!(await run(params))) return;
    setOpen(false);
    tell(
      say(
        `Đã phê duyệt danh sách của ${ward.name}: ${count(ward.households)} hộ.`,
        `The list of ${ward.name} is approved: ${count(ward.households)} households.`,
      ),
    );
  };
  const close = (): void => {
    setOpen(false);
    clear();
  };
  return { isOpen, open: () => setOpen(true), close, approve: () => void approve(), isRunning, error };
}
