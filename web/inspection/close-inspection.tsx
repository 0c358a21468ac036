import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { InspectionView } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useNotice } from '../parts/notice.tsx';
import { waiting } from './figures-text.ts';

interface Props {
  readonly campaign: string;
  readonly view: InspectionView;
}

/** Closes an inspection after a last look at what is still to be rechecked. */
export function CloseInspection({ campaign, view: { number, figures } }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/inspections/closing');
  const close = async () => {
    if (!(await run({ campaign, inspection: number }))) return;
    setOpen(false);
    tell(say('Đã kết thúc cuộc kiểm tra.', 'The inspection is closed.'));
  };
  return (
    <p className="no-print">
      <Button variant="default" onClick={() => setOpen(true)}>
        {say(buttons.closeInspection)}
      </Button>
      <Confirm
        title={say(buttons.closeInspection)}
        action={say(buttons.closeInspection)}
        isOpen={isOpen}
        isRunning={isRunning}
        error={error}
        onConfirm={() => void close()}
        onClose={() => setOpen(false)}
      >
        <WhatFollows left={waiting(figures)} />
      </Confirm>
    </p>
  );
}

function WhatFollows({ left }: { readonly left: number }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <>
      {left > 0 && (
        <p>
          {say(
            `Còn ${count(left)} hộ trong mẫu chưa kiểm tra.`,
            `Households of the sample that were not rechecked: ${count(left)}.`,
          )}
        </p>
      )}
      <p>
        {say(
          'Sau đó không ghi thêm và không sửa kết quả được nữa. Các xã vẫn sửa những hộ sai.',
          'After this no recheck can be added or changed. The wards still correct what was found wrong.',
        )}
      </p>
    </>
  );
}
