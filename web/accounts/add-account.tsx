import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Role } from '../../shared/access/actor.ts';
import type { User } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { roles } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Area, fits, proposedName, rolesIn } from './account-plan.ts';
import { areaOptions } from './area-options.ts';
import type { NewAccount } from './new-accounts.tsx';
import { newPassword, shortestPassword } from './password.ts';
import { PasswordField } from './password-field.tsx';

interface Props {
  readonly campaign: string;
  readonly areas: readonly Area[];
  readonly users: readonly User[];
  readonly onMade: (account: NewAccount) => void;
}

/** A new account: who, where, under which name. */
export function AddAccount({ areas, ...props }: Props): ReactNode {
  const { say } = useLanguage();
  const form = useNewAccount({ areas, ...props });
  return (
    <form className="form card" onSubmit={(event) => void form.add(event)}>
      <NativeSelect
        label={say('Vai trò', 'Role')}
        value={form.role}
        onChange={(event) => form.setRole(event.currentTarget.value as Role)}
        data={rolesIn(areas).map((each) => ({ value: each, label: say(roles[each]) }))}
      />
      <NativeSelect
        label={say('Địa bàn', 'Area')}
        value={form.area}
        onChange={(event) => form.setArea(event.currentTarget.value)}
        data={areaOptions(form.fitting, areas)}
      />
      <TextInput
        label={say('Tên đăng nhập', 'User name')}
        value={form.name}
        onChange={(event) => form.setName(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        minLength={3}
        maxLength={100}
        required
        withAsterisk={false}
      />
      <PersonField value={form.fullName} onChange={form.setFullName} />
      <PasswordField value={form.password} onChange={form.setPassword} />
      <Problem error={form.error} />
      <Button type="submit" loading={form.isRunning}>
        {say('Thêm tài khoản', 'Add the account')}
      </Button>
    </form>
  );
}

interface PersonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PersonField({ value, onChange }: PersonProps): ReactNode {
  const { say } = useLanguage();
  return (
    <TextInput
      label={say('Họ tên người dùng', 'The person’s name')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      maxLength={100}
    />
  );
}

/** The form's state. The name follows role and area until somebody types one. */
function useNewAccount({ campaign, areas, users, onMade }: Props) {
  const [role, setRole] = useState<Role>('ward');
  const [chosen, setArea] = useState('');
  const [typed, setName] = useState<string>();
  const [fullName, setFullName] = useState('');
  const [password, setPassword] = useState(newPassword);
  const { run, error, isRunning } = useCommand('POST /api/campaigns/:campaign/users');
  const fitting = areas.filter((area) => fits(role, area));
  const area = (fitting.find(({ code }) => code === chosen) ?? fitting[0])?.code ?? '';
  const name = typed ?? proposedName(role, area, users);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < shortestPassword) return;
    const account = { name: name.trim(), role, area, password };
    if (!(await run({ campaign, ...account, ...(fullName.trim() && { fullName }) }))) return;
    onMade(account);
    setName(undefined);
    setFullName('');
    setPassword(newPassword());
    scrollTo(0, 0);
  };
  return {
    role,
    setRole,
    area,
    setArea,
    fitting,
    name,
    setName,
    fullName,
    setFullName,
    password,
    setPassword,
    add,
    error,
    isRunning,
  };
}
