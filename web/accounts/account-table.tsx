import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { Account } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { roles } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Area } from './account-plan.ts';
import classes from './accounts.module.css';
import { NameAccount } from './name-account.tsx';
import type { NewAccount } from './new-accounts.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { ResetFactor } from './reset-factor.tsx';
import { ResetPassword } from './reset-password.tsx';

interface Props {
  readonly campaign: string;
  readonly users: readonly Account[];
  readonly areas: readonly Area[];
  readonly onPassword: (account: NewAccount) => void;
}

/** What the reader is about to do with an account. */
interface Task {
  readonly user: Account;
  readonly kind: 'reset' | 'name' | 'factor' | 'remove';
}

/**
 * The accounts that the reader manages. Nobody removes their own, because a province could end up without any; one's own
 * password and second factor are changed on a page of their own.
 */
export function AccountTable({ campaign, users, areas, onPassword }: Props): ReactNode {
  const { say } = useLanguage();
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const actions = (user: Account) => <Actions user={user} begin={setTask} />;
  return (
    <>
      <DataTable
        caption={say('Các tài khoản', 'Accounts')}
        rows={users}
        keyOf={({ name }) => name}
        empty={say('Chưa có tài khoản nào.', 'There are no accounts yet.')}
        columns={[
          { title: say('Tên đăng nhập', 'User name'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            title: say('Họ tên', 'Person'),
            cell: ({ fullName }) => <bdi>{fullName ?? '–'}</bdi>,
          },
          { title: say('Địa bàn', 'Area'), cell: ({ area }) => <bdi>{names.get(area) ?? area}</bdi> },
          { title: say('Vai trò', 'Role'), cell: ({ role }) => say(roles[role]) },
          { title: say('Việc', 'Actions'), cell: actions },
        ]}
      />
      {task && <TaskDialog {...task} campaign={campaign} onPassword={onPassword} onClose={close} />}
    </>
  );
}

interface TaskProps extends Task, Pick<Props, 'campaign' | 'onPassword'> {
  readonly onClose: () => void;
}

function TaskDialog({ kind, onPassword, ...props }: TaskProps): ReactNode {
  if (kind === 'reset') return <ResetPassword {...props} onDone={onPassword} />;
  if (kind === 'name') return <NameAccount {...props} />;
  return kind === 'factor' ? <ResetFactor {...props} /> : <RemoveAccount {...props} />;
}

interface ActionsProps {
  readonly user: Account;
  readonly begin: (task: Task) => void;
}

function Actions({ user, begin }: ActionsProps): ReactNode {
  const { say } = useLanguage();
  const isOwn = user.name === useUser().name;
  const action = (label: string, kind: Task['kind']) => (
    <Action label={label} of={user} act={() => begin({ user, kind })} />
  );
  return (
    <span className={classes.actions}>
      {!isOwn && action(say('Mật khẩu mới', 'New password'), 'reset')}
      {action(say('Họ tên', 'Person'), 'name')}
      {!isOwn && user.secondFactorAt !== undefined && action(say(buttons.resetSecondFactor), 'factor')}
      {!isOwn && action(say('Xóa', 'Remove'), 'remove')}
    </span>
  );
}

interface ActionProps {
  readonly label: string;
  readonly of: Account;
  readonly act: () => void;
}

function Action({ label, of, act }: ActionProps): ReactNode {
  return (
    <button type="button" className="link" onClick={act}>
      {label} <span className="unseen">{of.name}</span>
    </button>
  );
}
