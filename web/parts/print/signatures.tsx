import type { ReactNode } from 'react';
import classes from './paper.module.css';

interface Place {
  /** One line each, such as the body and the office. */
  readonly who: readonly string[];
  readonly how?: string;
}

interface Props {
  readonly places: readonly Place[];
  /** At the right edge, as the one signature of an office's paper. */
  readonly isAtEnd?: boolean;
}

/** Places for signatures, each with room for a hand and a seal; they stay on one page. */
export function Signatures({ places, isAtEnd = false }: Props): ReactNode {
  return (
    <div className={isAtEnd ? `${classes.signatures} ${classes.end}` : classes.signatures}>
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
