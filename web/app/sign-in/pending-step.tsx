import { lazy, type ReactNode, Suspense } from 'react';
import { useSession } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { CodeForm } from './code-form.tsx';

const ChangePassword = lazy(() => import('../../own/change-password.tsx'));
const SecondFactor = lazy(() => import('../../own/second-factor.tsx'));

/** The form of what is pending: the code, a password of one's own, or a second factor. */
export function PendingStep(): ReactNode {
  const { pending, goOn } = useSession();
  const { say } = useLanguage();
  if (pending?.step === 'code') return <CodeForm />;
  if (pending?.step === 'secondFactor') {
    return (
      <Suspense>
        <p>
          {say(
            'Bạn xem được nhiều xã, nên mật khẩu một mình chưa đủ. Cần điện thoại có ứng dụng tạo mã.',
            'You see more than one ward, so a password alone is not enough. You need a phone with an authenticator app.',
          )}
        </p>
        <SecondFactor onDone={() => void goOn()} />
      </Suspense>
    );
  }
  return (
    <Suspense>
      <p>
        {say(
          'Mật khẩu này do người khác đặt. Chọn mật khẩu chỉ mình bạn biết rồi mới làm việc.',
          'Somebody else set this password. Choose one that only you know before you go on.',
        )}
      </p>
      <ChangePassword onDone={(next) => void goOn(next)} />
    </Suspense>
  );
}
