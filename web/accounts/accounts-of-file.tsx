import { Button, Progress } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { accountsIn, type ListedAccount } from '../../shared/tables/accounts-table.ts';
import { numbered } from '../../shared/tables/table.ts';
import { inSheet, type TableProblem } from '../../shared/tables/table-findings.ts';
import type { User } from '../client/answers.ts';
import { ask } from '../client/ask.ts';
import { newKey } from '../client/key.ts';
import { refreshAll } from '../client/queries.ts';
import { roles } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import type { SheetRows } from '../launch/read-file.ts';
import { SheetField } from '../launch/sheet-field.tsx';
import { TableProblems } from '../launch/table-problems.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Area, proposedName } from './account-plan.ts';
import { csvOf } from './csv.ts';
import type { NewAccount } from './new-accounts.tsx';
import { newPassword } from './password.ts';

interface Props {
  readonly campaign: string;
  readonly areas: readonly Area[];
  readonly users: readonly User[];
  readonly onMade: (account: NewAccount) => void;
}

interface Read {
  readonly accounts: readonly ListedAccount[];
  readonly problems: readonly TableProblem[];
}

/** Creates the accounts that a file lists, each with a password that is drawn here. */
export function AccountsOfFile({ campaign, areas, users, onMade }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [file, setFile] = useState<Read>();
  const { create, run, error } = useCreation({ campaign, users, onMade }, () => setFile(undefined));
  const names = users.map(({ name }) => name);
  const accounts = file && file.problems.length === 0 ? file.accounts : [];
  return (
    <div className="card">
      <p>
        {say(
          'Tệp có mã địa bàn; thêm vai trò và tên đăng nhập nếu muốn. Mật khẩu do trang này tạo.',
          'The file has the code of each area; a role and a user name where you like. This page draws the passwords.',
        )}
      </p>
      <SheetField
        label={say('Chọn tệp tài khoản', 'Choose the file of accounts')}
        example={{ name: 'tai-khoan-mau.csv', text: () => exampleFor(areas) }}
        onRead={([sheet]) => setFile(sheet && readAccounts(sheet, areas, names))}
      />
      {file && <TableProblems problems={file.problems} />}
      {accounts.length > 0 && <Listed accounts={accounts} areas={areas} />}
      <Problem error={error} />
      {run && (
        <div role="status">
          {say(
            `Đang tạo ${count(run.done + 1)}/${count(run.of)}. Hãy để trang này mở.`,
            `Creating ${count(run.done + 1)} of ${count(run.of)}. Keep this page open.`,
          )}
          <Progress value={(100 * run.done) / run.of} aria-hidden mt="xs" />
        </div>
      )}
      {accounts.length > 0 && (
        <Button mt="md" loading={run !== undefined} onClick={() => void create(accounts)}>
          {say(`Tạo ${count(accounts.length)} tài khoản`, `Create the accounts (${count(accounts.length)})`)}
        </Button>
      )}
    </div>
  );
}

function readAccounts({ name, rows }: SheetRows, areas: readonly Area[], taken: readonly string[]): Read {
  const { accounts, problems } = accountsIn(numbered(rows), areas, taken);
  return { accounts, problems: inSheet(problems, name) };
}

const exampleFor = (areas: readonly Area[]): string =>
  csvOf([
    ['Mã địa bàn', 'Vai trò', 'Tên đăng nhập'],
    ...areas.slice(-2).map(({ code }) => [code, '', `can-bo-${code}`]),
    ...areas.slice(0, 1).map(({ code }) => [code, 'Giám sát', '']),
  ]);

function Listed({ accounts, areas }: Pick<Read, 'accounts'> & Pick<Props, 'areas'>): ReactNode {
  const { say } = useLanguage();
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return (
    <DataTable
      caption={say('Các tài khoản trong tệp', 'Accounts of the file')}
      rows={accounts}
      keyOf={({ area, role, name = '' }) => `${area} ${role} ${name}`}
      columns={[
        { title: say('Địa bàn', 'Area'), cell: ({ area }) => <bdi>{names.get(area) ?? area}</bdi> },
        { title: say('Vai trò', 'Role'), cell: ({ role }) => say(roles[role]) },
        {
          title: say('Tên đăng nhập', 'User name'),
          cell: ({ name }) => <bdi>{name ?? say('được đề xuất', 'proposed')}</bdi>,
        },
      ]}
    />
  );
}

/** Creates one account after the other, and stops at the first that is refused. */
function useCreation({ campaign, users, onMade }: Omit<Props, 'areas'>, onDone: () => void) {
  const [run, setRun] = useState<{ readonly done: number; readonly of: number }>();
  const [error, setError] = useState<unknown>();
  const create = async (accounts: readonly ListedAccount[]) => {
    setError(undefined);
    try {
      const known: Pick<User, 'name'>[] = [...users];
      for (const [done, { role, area, name = proposedName(role, area, known) }] of accounts.entries()) {
        setRun({ done, of: accounts.length });
        const account = { name, role, area, password: newPassword() };
        await ask('POST /api/campaigns/:campaign/users', { campaign, ...account }, newKey());
        known.push(account);
        onMade(account);
      }
      onDone();
    } catch (problem) {
      setError(problem);
    }
    await refreshAll();
    setRun(undefined);
  };
  return { create, run, error };
}
