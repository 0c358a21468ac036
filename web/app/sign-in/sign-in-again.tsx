import { Modal } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { isRenewalNeeded, subscribeToRenewal } from '../../client/renewal.ts';
import { useSession } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { PendingStep } from './pending-step.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Above the dialog whose command found the session ended. */
const above = 300;

/** Asks for the password over the page when a session ended, so that nothing that was typed is lost. */
export function SignInAgain(): ReactNode {
  const { user, pending, issuer } = useSession();
  const { say } = useLanguage();
  const isNeeded = useSyncExternalStore(subscribeToRenewal, isRenewalNeeded);
  return (
    <Modal
      opened={isNeeded}
      onClose={() => {}}
      withCloseButton={false}
      zIndex={above}
      title={say('Phiên đăng nhập đã hết', 'Your session has ended')}
    >
      <p>
        {say(
          'Đăng nhập lại để làm tiếp. Những gì đang nhập trên trang vẫn còn.',
          'Sign in again to go on. What you typed on the page is still there.',
        )}
      </p>
      {pending ? <PendingStep /> : <SignInForm name={user?.name} />}
      {issuer !== undefined && !pending && <ElsewhereLink issuer={issuer} />}
    </Modal>
  );
}

/** At the issuer in another tab, because going there would lose this page. */
function ElsewhereLink({ issuer }: { readonly issuer: string }): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      <a href="/" target="_blank" rel="noopener">
        {say('Đăng nhập ở thẻ mới qua', 'Sign in in another tab with')} <bdi>{issuer}</bdi>
      </a>
      {say(', rồi quay lại thẻ này.', ', then come back to this one.')}
    </p>
  );
}
