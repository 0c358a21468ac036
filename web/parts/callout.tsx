import type { ReactNode } from 'react';
import classes from './callout.module.css';

interface Props {
  readonly tone: 'info' | 'warn' | 'bad';
  readonly title: string;
  readonly children?: ReactNode;
  /** Whether screen readers read it out when it appears. */
  readonly isNews?: boolean;
}

/** Something to know before going on: what it is, and what to do. */
export function Callout({ tone, title, children, isNews }: Props): ReactNode {
  return (
    <div className={`${classes.callout} ${classes[tone]}`} role={isNews ? 'alert' : undefined}>
      <b>{title}</b>
      {children}
    </div>
  );
}
