import { CloseButton } from '@mantine/core';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage } from '../language/language.tsx';
import classes from './notice.module.css';

/** Shows what was done; `at` is the path of the page that is opened because of it. */
type Tell = (told: ReactNode, at?: string) => void;

interface Notice {
  readonly told: ReactNode;
  readonly at: string;
}

const NoticeContext = createContext<Tell>(() => {});

/** Says above the page what was done, in view also further down. It stays until it is closed or the reader goes on. */
export function NoticeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { say } = useLanguage();
  const [notice, setNotice] = useState<Notice>();
  const [path] = useLocation();
  const tell = useCallback<Tell>((told, at = window.location.pathname) => setNotice({ told, at }), []);
  useEffect(() => setNotice((before) => (before?.at === path ? before : undefined)), [path]);
  return (
    <NoticeContext value={tell}>
      <div role="status" className={notice ? classes.notice : undefined}>
        {notice && (
          <>
            <span>{notice.told}</span>
            <CloseButton
              aria-label={say('Đóng thông báo', 'Close the notice')}
              onClick={() => setNotice(undefined)}
            />
          </>
        )}
      </div>
      {children}
    </NoticeContext>
  );
}

/** Tells the reader that something was done. */
export const useNotice = (): Tell => use(NoticeContext);
