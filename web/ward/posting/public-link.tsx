import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import classes from './posting.module.css';
import { publicAddress } from './public-address.ts';

const QrCode = lazy(() => import('../../parts/qr/qr-code.tsx'));

/** The page on which everybody reads the list, to be opened, copied or read by a phone. */
export function PublicLink(): ReactNode {
  const { say } = useLanguage();
  const { params, campaign } = useWard();
  const { online } = campaign;
  const address = publicAddress(params);
  return (
    <div className={`card ${classes.public}`}>
      <Suspense>
        <QrCode address={address} label={say('Mã QR của trang niêm yết', 'QR code of the public page')} />
      </Suspense>
      <div>
        <p>
          {online === 'names'
            ? say(
                'Người dân xem danh sách và gửi khiếu nại ở trang này, không cần tài khoản:',
                'Everybody can read the list and object on this page, without an account:',
              )
            : say(
                'Người dân gửi ý kiến ở trang này, không cần tài khoản; trang không có tên hộ nào:',
                'Everybody can write about the list on this page, without an account; it names no household:',
              )}
        </p>
        <p>
          <a href={address}>{address}</a>
        </p>
        <Copy text={address} />
      </div>
    </div>
  );
}

/** Browsers copy only over a secure line; elsewhere the address can be marked by hand. */
function Copy({ text }: { readonly text: string }): ReactNode {
  const { say } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (!clipboard) return null;
  const copy = () =>
    void clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button variant="default" size="xs" onClick={copy}>
        {say('Chép địa chỉ', 'Copy the address')}
      </Button>{' '}
      <span role="status">{isCopied && say('Đã chép.', 'Copied.')}</span>
    </>
  );
}
