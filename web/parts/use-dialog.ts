import { type ReactNode, useState } from 'react';
import type { Asking, NameAt } from '../../shared/contract/call.ts';
import { type CommandAddress, useCommand } from '../client/use-command.ts';
import { useNotice } from './notice.tsx';

/** A command behind a dialog. `dialog` is what `Confirm` needs of it. */
export interface DialogCommand<Asked extends CommandAddress> {
  readonly open: () => void;
  /** Gives the command. Once it is done the dialog closes, and what was done is told. True where it was. */
  readonly send: (given: Asking<NameAt<Asked>>, told: ReactNode) => Promise<boolean>;
  readonly dialog: {
    readonly isOpen: boolean;
    readonly isRunning: boolean;
    readonly error: unknown;
    readonly onClose: () => void;
  };
}

export function useDialog<Asked extends CommandAddress>(address: Asked): DialogCommand<Asked> {
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const { run, clear, isRunning, error } = useCommand(address);
  const onClose = (): void => {
    setOpen(false);
    clear();
  };
  const send = async (given: Asking<NameAt<Asked>>, told: ReactNode): Promise<boolean> => {
    const isDone = await run(given);
    if (isDone) {
      setOpen(false);
      tell(told);
    }
    return isDone;
  };
  return { open: () => setOpen(true), send, dialog: { isOpen, isRunning, error, onClose } };
}
