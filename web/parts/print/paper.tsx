import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import classes from './paper.module.css';

/** A sheet as it comes out of the printer. Papers are Vietnamese, whatever language the page is read in. */
export function Paper({ children }: { readonly children: ReactNode }): ReactNode {
  const { say } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the sheet is wider than the screen, and keyboards scroll it.
    <section className={classes.scroll} tabIndex={0} aria-label={say('Bản in', 'The sheet')}>
      <article className={classes.paper} lang="vi">
        {children}
      </article>
    </section>
  );
}

/** Opens the browser's print dialog, which also saves a PDF. */
export function PrintButton({ isReady = true }: { readonly isReady?: boolean }): ReactNode {
  const { say } = useLanguage();
  return (
    <Button disabled={!isReady} onClick={() => window.print()}>
      {say('In', 'Print')}
    </Button>
  );
}
