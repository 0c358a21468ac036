import { CloseButton } from '@mantine/core';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage } from '../language/language.tsx';
import classes from './notice.module.css';

type Tell = (text: string) => void;

const NoticeContext = createContext<Tell>(() => {});

/** Says above the page what was done. It stays until it is closed or the reader goes on, and covers nothing. */
export function NoticeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [path] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notice belongs to the page that it was given on.
  useEffect(() => setText(''), [path]);
  return (
    <NoticeContext value={setText}>
      <div role="status" className={text ? classes.notice : undefined}>
        {text && (
          <>
            <span>{text}</span>
            <CloseButton aria-label={say('Đóng thông báo', 'Close the notice')} onClick={() => setText('')} />
          </>
        )}
      </div>
      {children}
    </NoticeContext>
  );
}

/** Tells the reader that something was done. */
export const useNotice = (): Tell => use(NoticeContext);
