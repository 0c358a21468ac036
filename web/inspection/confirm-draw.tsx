import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useNotice } from '../parts/notice.tsx';
import { type Draft, orderOf } from './draw-draft.ts';

interface Props {
  readonly campaign: string;
  readonly draft: Draft;
  /** How many households are drawn, and of how many. */
  readonly size: number;
  readonly recorded: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A last look before a sample is drawn, because nobody can take it back. */
export function ConfirmDraw({ campaign, draft, size, recorded, onDone, onClose }: Props): ReactNode {
  const { say, count } = useLanguage();
  const tell = useNotice();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/inspections');
  const draw = async () => {
    if (!(await run({ campaign, ...orderOf(draft) }))) return;
    tell(say(`Đã rút mẫu ${count(size)} hộ.`, `The sample is drawn; households: ${count(size)}.`));
    onDone();
    onClose();
  };
  return (
    <Confirm
      isOpen
      title={say(buttons.drawInspection)}
      action={say(buttons.drawInspection)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void draw()}
      onClose={onClose}
    >
      <p>
        {say(
          `Rút ${count(size)} trong ${count(recorded)} hộ. Mẫu đã rút không xóa và không đổi được, để không ai chọn lại cho vừa ý.`,
          `Draws ${count(size)} of ${count(recorded)} ${plural(recorded, 'household')}. A sample cannot be deleted or changed, so that nobody picks until it suits.`,
        )}
      </p>
    </Confirm>
  );
}
