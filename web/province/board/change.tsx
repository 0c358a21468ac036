import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';

/** A number before the review and now. */
export function Change({ before, now }: { readonly before: number; readonly now: number }): ReactNode {
  const { count } = useLanguage();
  return (
    <span>
      {count(before)} <span aria-hidden>→</span> {count(now)}
    </span>
  );
}
