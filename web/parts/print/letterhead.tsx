import type { ReactNode } from 'react';
import classes from './paper.module.css';

interface Props {
  /** Who issues the paper, the higher one first. */
  readonly issuer: readonly string[];
}

/** The head of an official paper: who issues it, and the national title. */
export function Letterhead({ issuer }: Props): ReactNode {
  return (
    <header className={classes.head}>
      <div>
        {issuer.map((line) => (
          <p key={line}>
            <bdi>{line.toLocaleUpperCase('vi')}</bdi>
          </p>
        ))}
      </div>
      <div>
        <p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p className={classes.motto}>Độc lập - Tự do - Hạnh phúc</p>
      </div>
    </header>
  );
}
