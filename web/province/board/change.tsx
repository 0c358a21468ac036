import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';

interface Props {
  readonly before: number;
  /** Nothing where no household is surveyed yet: a zero would read as if nobody were poor. */
  readonly now: number | undefined;
}

/** A number before the review and now. */
export function Change({ before, now }: Props): ReactNode {
  const { count } = useLanguage();
  return (
    <span>
      {count(before)} <span aria-hidden>→</span> {now === undefined ? '–' : count(now)}
    </span>
  );
}
