import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BatchView } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWardParams } from '../use-ward.ts';
import type { CellPlace } from './correctable.ts';
import classes from './errors.module.css';
import { useCorrected } from './use-corrected.tsx';

interface Props {
  readonly batch: BatchView;
  readonly cell: CellPlace;
}

/** The button that opens a cell of the file for correction, and the cell. */
export function CellEditor({ batch, cell }: Props): ReactNode {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!isOpen) {
    return (
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {say(buttons.correctCell)}
        <span className="unseen"> {cell.column + cell.row}</span>
      </button>
    );
  }
  return (
    <Boundary>
      <CellForm batch={batch} cell={cell} onClose={close} />
    </Boundary>
  );
}

/** The whole text of the cell, which the list of findings may mask, to be changed. */
function CellForm({ batch, cell, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const { label, ...place } = cell;
  const params = { ...useWardParams(), batch: batch.id };
  const { value: before } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches/:batch/cell', {
    ...params,
    ...place,
  });
  const [value, setValue] = useState(before);
  const correct = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/corrections');
  useCorrected(correct.reply);
  const send = async () => {
    if (!(await correct.run({ ...params, ...place, value }))) return;
    onClose();
  };
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        label={`${label ?? say('Ô', 'Cell')} (${cell.column}${cell.row})`}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        autoFocus
        autoComplete="off"
      />
      <Problem error={correct.error} />
      <FormButtons isRunning={correct.isRunning} isSame={value.trim() === before} onClose={onClose} />
    </form>
  );
}

interface ButtonsProps {
  readonly isRunning: boolean;
  /** Whether nothing is changed yet. */
  readonly isSame: boolean;
  readonly onClose: () => void;
}

function FormButtons({ isRunning, isSame, onClose }: ButtonsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Group gap="xs">
      <Button type="submit" size="sm" loading={isRunning} disabled={isSame}>
        {say('Lưu và kiểm tra lại', 'Save and check again')}
      </Button>
      <Button type="button" size="sm" variant="default" onClick={onClose}>
        {say('Hủy', 'Cancel')}
      </Button>
    </Group>
  );
}
