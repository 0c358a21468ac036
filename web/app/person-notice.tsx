import { useEffect, useRef } from 'react';
import { useUser } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { named } from '../parts/named.tsx';
import { useNotice } from '../parts/notice.tsx';

/** Says that the page became another person's, because somebody signed in in another tab of the browser. */
export function PersonNotice(): null {
  const { name } = useUser();
  const { say } = useLanguage();
  const tell = useNotice();
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    tell(
      named(
        say(
          'Trình duyệt này đã chuyển sang tài khoản {name}. Việc chưa gửi của tài khoản trước không được ghi.',
          '{name} has signed in in this browser. What the account before had not sent was not recorded.',
        ),
        name,
      ),
    );
  }, [name, say, tell]);
  return null;
}
