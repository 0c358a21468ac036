import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { CampaignHead } from '../../client/answers.ts';
import { ask } from '../../client/ask.ts';
import { newKey } from '../../client/key.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';

/** Deletes a campaign that is not launched, after a question. */
export function DeleteCampaign({ campaign: { id, title } }: { readonly campaign: CampaignHead }): ReactNode {
  const { say } = useLanguage();
  const { isOpen, setOpen, remove, isRunning, error } = useDeletion(id);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say(buttons.deleteCampaign)}
      </Button>
      <Confirm
        title={
          <>
            {say(buttons.deleteCampaign)} <bdi>{title}</bdi>?
          </>
        }
        action={say(buttons.deleteCampaign)}
        isOpen={isOpen}
        isDangerous
        isRunning={isRunning}
        error={error}
        onConfirm={() => void remove()}
        onClose={() => setOpen(false)}
      >
        <p>
          {say(
            'Các thiết lập, địa bàn và danh sách đầu kỳ đã nạp bị xóa, không lấy lại được. Tài khoản vẫn còn.',
            'Its settings, areas and opening lists are deleted and cannot be restored. Accounts stay.',
          )}
        </p>
      </Confirm>
    </>
  );
}

/** Loads the app anew afterwards: whatever is shown of the campaign would be read again, and is no longer there. */
function useDeletion(campaign: string) {
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const remove = async () => {
    setRunning(true);
    setError(undefined);
    try {
      await ask('POST /api/campaigns/:campaign/deletion', { campaign }, newKey());
      location.assign('/');
    } catch (problem) {
      setError(problem);
      setRunning(false);
    }
  };
  return { isOpen, setOpen, remove, isRunning, error };
}
