import { Button, CopyButton, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { User } from '../client/answers.ts';
import { roles } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { saveText } from '../parts/save-text.ts';
import type { Area } from './account-plan.ts';
import classes from './accounts.module.css';
import { csvOf } from './csv.ts';

/** An account with the password that was just given to it; only this page knows it, until the reader leaves. */
export interface NewAccount extends Omit<User, 'province'> {
  readonly password: string;
}

interface Props {
  readonly accounts: readonly NewAccount[];
  readonly areas: readonly Area[];
  readonly onDone: () => void;
}

/** The passwords that were just given, to hand on: copied, printed or saved. They cannot be read again later. */
export function NewAccounts({ accounts, areas, onDone }: Props): ReactNode {
  const { say } = useLanguage();
  if (accounts.length === 0) return null;
  const nameOf = (code: string): string => areas.find((area) => area.code === code)?.name ?? code;
  const save = () => {
    const head = [say('Địa bàn', 'Area'), say('Tên đăng nhập', 'User name'), say('Mật khẩu', 'Password')];
    const rows = accounts.map(({ area, name, password }) => [nameOf(area), name, password]);
    saveText('tai-khoan.csv', csvOf([head, ...rows]));
  };
  return (
    <section className={classes.made} aria-labelledby="mat-khau-moi" role="status">
      <h2 id="mat-khau-moi">{say('Mật khẩu mới', 'New passwords')}</h2>
      <p>
        {say(
          'Giao cho người dùng ngay. Rời trang này là không xem lại được.',
          'Hand them on now. They cannot be seen again once you leave this page.',
        )}
      </p>
      <NewAccountTable accounts={accounts} nameOf={nameOf} />
      <Group className="no-print" mt="md" gap="sm">
        <Button variant="default" onClick={() => print()}>
          {say('In', 'Print')}
        </Button>
        <Button variant="default" onClick={save}>
          {say('Tải tệp CSV', 'Download as CSV')}
        </Button>
        <Button onClick={onDone}>{say('Đã giao xong', 'Handed on')}</Button>
      </Group>
    </section>
  );
}

interface TableProps extends Pick<Props, 'accounts'> {
  readonly nameOf: (code: string) => string;
}

function NewAccountTable({ accounts, nameOf }: TableProps): ReactNode {
  const { say } = useLanguage();
  return (
    <DataTable
      caption={say('Mật khẩu mới', 'New passwords')}
      rows={accounts}
      keyOf={({ name, password }) => `${name} ${password}`}
      columns={[
        { title: say('Tên đăng nhập', 'User name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { title: say('Địa bàn', 'Area'), cell: ({ area }) => <bdi>{nameOf(area)}</bdi> },
        { title: say('Vai trò', 'Role'), cell: ({ role }) => say(roles[role]) },
        { title: say('Mật khẩu', 'Password'), cell: ({ password }) => <Password value={password} /> },
      ]}
    />
  );
}

function Password({ value }: { readonly value: string }): ReactNode {
  const { say } = useLanguage();
  return (
    <span>
      <code className={classes.password}>{value}</code>{' '}
      {/* The clipboard is missing on plain HTTP, which office networks use. */}
      {isSecureContext && (
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <button type="button" className="link no-print" onClick={copy}>
              {copied ? say('Đã sao chép', 'Copied') : say('Sao chép', 'Copy')}
            </button>
          )}
        </CopyButton>
      )}
    </span>
  );
}
