import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

/** Prints the page as it stands. */
export function PrintButton(): ReactNode {
  const { say } = useLanguage();
  return (
    <Button variant="default" onClick={() => print()}>
      {say('In trang này', 'Print this page')}
    </Button>
  );
}
