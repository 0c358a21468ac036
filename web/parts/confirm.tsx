import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { isRenewalNeeded, subscribeToRenewal } from '../client/renewal.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from './problem.tsx';

interface Props {
  readonly title: ReactNode;
  /** What will happen, and what it cannot be taken back from. */
  readonly children: ReactNode;
  /** The label of the button that gives the command. */
  readonly action: string;
  readonly isOpen: boolean;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isDangerous?: boolean;
}

/** A last look before a command: what it does, then the button, and why it was refused. */
export function Confirm(props: Props): ReactNode {
  const { title, children, action, isOpen, isRunning, error, onConfirm, onClose, isDangerous } = props;
  const { say } = useLanguage();
  const isSigningIn = useSyncExternalStore(subscribeToRenewal, isRenewalNeeded);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      // Both dialogs hear the key, and what was typed in this one would be lost.
      closeOnEscape={!isSigningIn}
      title={title}
      closeButtonProps={{ 'aria-label': say('Đóng', 'Close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // React hands events on to the form around this one, which it would send too.
          event.stopPropagation();
          onConfirm();
        }}
      >
        {children}
        <Problem error={error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={onClose}>
            {say('Hủy', 'Cancel')}
          </Button>
          <Button type="submit" loading={isRunning} color={isDangerous ? 'red' : 'brand'}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
