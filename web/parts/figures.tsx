import type { ReactNode } from 'react';
import classes from './figures.module.css';

/** Numbers that are compared at a glance. */
export function Figures({ children }: { readonly children: ReactNode }): ReactNode {
  return <dl className={classes.figures}>{children}</dl>;
}

interface Props {
  readonly name: string;
  readonly value: string;
  /** What the number is compared with, or what it means. */
  readonly note?: string;
  readonly tone?: 'good' | 'bad' | undefined;
}

export function Figure({ name, value, note, tone }: Props): ReactNode {
  return (
    <div className={tone && classes[tone]}>
      <dt>{name}</dt>
      <dd>
        {value}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
