import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { refreshAll } from '../client/queries.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../parts/page.tsx';
import classes from './own.module.css';
import SecondFactor from './second-factor.tsx';

interface Props {
  /** When the present one was set up. */
  readonly since: string | undefined;
  /** Recovery codes that are left. */
  readonly left: number | undefined;
}

/** Whether there is a second factor, and setting one up, also in place of one. */
export function FactorSection({ since, left = 0 }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    void refreshAll();
  };
  return (
    <Section title={say('Mã xác thực khi đăng nhập', 'Second step of signing in')}>
      <p>
        {since === undefined
          ? say('Chưa cài đặt: chỉ cần mật khẩu là vào được.', 'Not set up: the password alone lets you in.')
          : say(
              `Cài đặt ngày ${formatInstant(since)}. Còn ${count(left)} mã dự phòng.`,
              `Set up on ${formatInstant(since)}. Recovery codes left: ${count(left)}.`,
            )}
      </p>
      {isOpen ? (
        <div className={`card ${classes.form}`}>
          <SecondFactor onDone={done} />
        </div>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {since === undefined
            ? say('Cài đặt mã xác thực', 'Set up the second step')
            : say('Cài đặt lại, lấy mã mới', 'Set up anew, new codes')}
        </Button>
      )}
    </Section>
  );
}
