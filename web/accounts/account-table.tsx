import { type ReactNode, useState } from 'react';
import type { User } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { roles } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Area } from './account-plan.ts';
import classes from './accounts.module.css';
import type { NewAccount } from './new-accounts.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { ResetPassword } from './reset-password.tsx';

interface Props {
  readonly campaign: string;
  readonly users: readonly User[];
  readonly areas: readonly Area[];
  readonly onPassword: (account: NewAccount) => void;
}

/** What the reader is about to do with an account. */
interface Task {
  readonly user: User;
  readonly kind: 'reset' | 'remove';
}

/** The accounts that the reader manages. Nobody removes their own: a province could end up without any. */
export function AccountTable({ campaign, users, areas, onPassword }: Props): ReactNode {
  const { say } = useLanguage();
  const reader = useUser();
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const actions = (user: User) => (
    <span className={classes.actions}>
      <Action
        label={say('Mật khẩu mới', 'New password')}
        of={user}
        act={() => setTask({ user, kind: 'reset' })}
      />
      {user.name !== reader.name && (
        <Action label={say('Xóa', 'Remove')} of={user} act={() => setTask({ user, kind: 'remove' })} />
      )}
    </span>
  );
  return (
    <>
      <DataTable
        caption={say('Các tài khoản', 'Accounts')}
        rows={users}
        keyOf={({ name }) => name}
        empty={say('Chưa có tài khoản nào.', 'There are no accounts yet.')}
        columns={[
          { title: say('Tên đăng nhập', 'User name'), cell: ({ name }) => <bdi>{name}</bdi> },
          { title: say('Địa bàn', 'Area'), cell: ({ area }) => <bdi>{names.get(area) ?? area}</bdi> },
          { title: say('Vai trò', 'Role'), cell: ({ role }) => say(roles[role]) },
          { title: say('Việc', 'Actions'), cell: actions },
        ]}
      />
      {task?.kind === 'reset' && (
        <ResetPassword campaign={campaign} user={task.user} onDone={onPassword} onClose={close} />
      )}
      {task?.kind === 'remove' && <RemoveAccount campaign={campaign} user={task.user} onClose={close} />}
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly of: User;
  readonly act: () => void;
}

function Action({ label, of, act }: ActionProps): ReactNode {
  return (
    <button type="button" className="link" onClick={act}>
      {label} <span className="unseen">{of.name}</span>
    </button>
  );
}
