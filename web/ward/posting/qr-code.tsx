import { create } from 'qrcode';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import classes from './qr-code.module.css';
import { qrPath } from './qr-path.ts';

/** Modules of white around the code, without which readers do not find it. */
const margin = 4;

/** An address to be read by a phone. Loaded apart, because it brings the library that makes it. */
export default function QrCode({ address }: { readonly address: string }): ReactNode {
  const { say } = useLanguage();
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * margin;
  return (
    <svg
      className={classes.code}
      viewBox={`-${margin} -${margin} ${side} ${side}`}
      role="img"
      aria-label={say('Mã QR của trang niêm yết', 'QR code of the public page')}
    >
      <path d={qrPath(modules)} />
    </svg>
  );
}
