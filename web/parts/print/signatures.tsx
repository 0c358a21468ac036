import type { ReactNode } from 'react';
import classes from './paper.module.css';

interface Place {
  /** One line each, such as the body and the office. */
  readonly who: readonly string[];
  readonly how?: string;
}

/** Places for signatures, each with room for a hand and a seal; they stay on one page. */
export function Signatures({ places }: { readonly places: readonly Place[] }): ReactNode {
  return (
    <div className={classes.signatures}>
      {places.map(({ who, how = '(Ký, ghi rõ họ tên)' }) => (
        <div key={who.join(' ')}>
          {who.map((line) => (
            <p key={line}>
              <strong>
                <bdi>{line}</bdi>
              </strong>
            </p>
          ))}
          <p>
            <em>{how}</em>
          </p>
        </div>
      ))}
    </div>
  );
}
