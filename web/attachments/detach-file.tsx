import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { useNotice } from '../parts/notice.tsx';
import { ReasonDialog } from '../ward/reason-dialog.tsx';
import { useWardParams } from '../ward/use-ward.ts';
import type { AttachmentLine } from './use-attachments.ts';

/** The button that takes off a file that was attached by mistake. */
export function DetachFile({ line }: { readonly line: AttachmentLine }): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const detach = useCommand('POST /api/campaigns/:campaign/wards/:ward/attachments/detachment');
  const action = say(buttons.detachFile);
  const confirm = async (reason: string) => {
    if (!(await detach.run({ ...params, file: line.file, reason }))) return;
    tell(say('Đã gỡ tệp.', 'The file is taken off.'));
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {action}
        <span className="unseen"> {line.name}</span>
      </button>
      {isOpen && (
        <ReasonDialog
          action={action}
          title={`${action}: ${line.name}`}
          isRunning={detach.isRunning}
          error={detach.error}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Tệp không còn ở đây nữa, nhưng vẫn được lưu cùng lý do; cấp trên xem được.',
              'It is no longer shown here, but kept with the reason; those above can see it.',
            )}
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
