import { create } from 'qrcode';
import type { ReactNode } from 'react';
import classes from './qr-code.module.css';
import { qrPath } from './qr-path.ts';

/** Modules of white around the code, without which readers do not find it. */
const margin = 4;

interface Props {
  readonly address: string;
  /** What it leads to, for those who do not see it. */
  readonly label: string;
}

/** An address to be read by a phone. Loaded apart, because it brings the library that makes it. */
export default function QrCode({ address, label }: Props): ReactNode {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * margin;
  return (
    <svg
      className={classes.code}
      viewBox={`-${margin} -${margin} ${side} ${side}`}
      role="img"
      aria-label={label}
    >
      <path d={qrPath(modules)} />
    </svg>
  );
}
