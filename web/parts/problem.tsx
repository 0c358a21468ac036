import { Alert } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { Refused } from '../client/refused.ts';
import { useLanguage } from '../language/language.tsx';

/** With the words for every kind of event, which a page loads only where it needs them. */
const ChangedMeanwhile = lazy(() => import('./changed-meanwhile.tsx'));

/** What went wrong and what to do now; nothing where nothing did. Screen readers read it out. */
export function Problem({ error }: { readonly error: unknown }): ReactNode {
  const { say } = useLanguage();
  if (error === undefined || error === null) return null;
  if (!(error instanceof Refused)) {
    return (
      <Alert color="red" role="alert" title={say('Trang gặp lỗi.', 'The page failed.')}>
        {say('Hãy tải lại trang.', 'Reload the page.')}
      </Alert>
    );
  }
  return (
    <Alert color="red" role="alert" title={say(error.what)}>
      {say(error.cure)}
      {error.changed && (
        <Suspense>
          <ChangedMeanwhile changed={error.changed} />
        </Suspense>
      )}
    </Alert>
  );
}
