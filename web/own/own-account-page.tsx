import { type ReactNode, useState } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { useSession, useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { roles } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { useNotice } from '../parts/notice.tsx';
import { Page, Section } from '../parts/page.tsx';
import ChangePassword from './change-password.tsx';
import { FactorSection } from './factor-section.tsx';
import classes from './own.module.css';
import { SignIns } from './sign-ins.tsx';

/** One's own account: who one is here, the password, the second factor, and where one is signed in. */
export default function OwnAccountPage(): ReactNode {
  const { say } = useLanguage();
  const { name, fullName, role } = useUser();
  const { goOn } = useSession();
  const notice = useNotice();
  const account = useRead('GET /api/session/account', {});
  const [, setChanged] = useState(0);
  const changed = () => {
    setChanged((times) => times + 1);
    notice(
      say('Đã đổi mật khẩu. Các nơi đăng nhập khác đã hết hiệu lực.', 'Changed. Other sign-ins have ended.'),
    );
    void goOn();
  };
  return (
    <Page title={say(sections.ownAccount)}>
      <Facts>
        <Fact name={say('Tên đăng nhập', 'User name')}>
          <bdi>{name}</bdi>
        </Fact>
        <Fact name={say('Họ tên', 'Person')}>
          <bdi>{fullName ?? say('chưa ghi', 'not given')}</bdi>
        </Fact>
        <Fact name={say('Vai trò', 'Role')}>{say(roles[role])}</Fact>
      </Facts>
      <Section title={say('Đổi mật khẩu', 'Change the password')}>
        <div className={`card ${classes.form}`}>
          <ChangePassword onDone={changed} />
        </div>
      </Section>
      <FactorSection since={account.secondFactorAt} left={account.recoveryLeft} />
      <SignIns signIns={account.signIns} />
    </Page>
  );
}
