import type { ReactNode } from 'react';
import classes from './paper.module.css';

/** A label with a dotted line to write on. */
export function Blank({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <p className={classes.blank}>
      {children && <span>{children}</span>}
      <span />
    </p>
  );
}
