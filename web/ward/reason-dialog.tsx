import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { LongText } from '../parts/long-text.tsx';

/** As long as the contract allows. */
const longestReason = 2_000;

interface Props {
  /** The label of the command, which is the title too where there is no other. */
  readonly action: string;
  readonly title?: ReactNode;
  readonly isDangerous?: boolean;
  readonly isRunning: boolean;
  readonly error: unknown;
  /** What the command does. */
  readonly children: ReactNode;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A last look before a command that needs a reason. */
export function ReasonDialog({ action, title = action, children, onConfirm, ...dialog }: Props): ReactNode {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <Confirm isOpen title={title} action={action} onConfirm={() => onConfirm(reason)} {...dialog}>
      {children}
      <LongText
        label={say('Lý do', 'Reason')}
        value={reason}
        onChange={setReason}
        maxLength={longestReason}
      />
    </Confirm>
  );
}
