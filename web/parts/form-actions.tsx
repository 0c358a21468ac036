import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

interface Props {
  /** The label of the button that gives the command. */
  readonly action: string;
  readonly isReady?: boolean;
  readonly isRunning?: boolean;
  readonly onClose: () => void;
}

/** What a form in a dialog ends with: the way out and the command. */
export function FormActions({ action, isReady = true, isRunning = false, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <Group justify="end">
      <Button variant="default" onClick={onClose}>
        {say('Hủy', 'Cancel')}
      </Button>
      <Button type="submit" loading={isRunning} disabled={!isReady}>
        {action}
      </Button>
    </Group>
  );
}
