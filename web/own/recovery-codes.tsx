import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { saveText } from '../parts/save-text.ts';
import classes from './own.module.css';

interface Props {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <section role="status">
      <h2>{say('Mã dự phòng', 'Recovery codes')}</h2>
      <p>
        {say(
          'Mất điện thoại thì mỗi mã cho vào một lần. In ra cất nơi an toàn; rời trang này là không xem lại được.',
          'Without the phone each of these lets you in once. Print them and keep them safe; they cannot be seen again.',
        )}
      </p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group className="no-print" mt="md" gap="sm">
        <Button variant="default" onClick={() => print()}>
          {say('In', 'Print')}
        </Button>
        <Button variant="default" onClick={() => saveText('ma-du-phong.txt', codes.join('\n'))}>
          {say('Tải về', 'Download')}
        </Button>
        <Button onClick={onDone}>{say('Đã cất mã', 'I have kept them')}</Button>
      </Group>
    </section>
  );
}
