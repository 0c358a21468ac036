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

/** A new account: who, where, under which name. The name follows role and area until somebody types one. */
export function AddAccount({ campaign, areas, users, onMade }: Props): ReactNode {
  const { say } = useLanguage();
  const [role, setRole] = useState<Role>('ward');
  const [chosen, setArea] = useState('');
  const [typed, setTyped] = useState<string>();
  const [password, setPassword] = useState(newPassword);
  const command = useCommand('POST /api/campaigns/:campaign/users');
  const fitting = areas.filter((area) => fits(role, area));
  const area = (fitting.find(({ code }) => code === chosen) ?? fitting[0])?.code ?? '';
  const name = typed ?? proposedName(role, area, users);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < shortestPassword) return;
    const account = { name: name.trim(), role, area, password };
    if (!(await command.run({ campaign, ...account }))) return;
    onMade(account);
    setTyped(undefined);
    setPassword(newPassword());
    scrollTo(0, 0);
  };
  return (
    <form className="form card" onSubmit={(event) => void add(event)}>
      <NativeSelect
        label={say('Vai trò', 'Role')}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        data={rolesIn(areas).map((each) => ({ value: each, label: say(roles[each]) }))}
      />
      <NativeSelect
        label={say('Địa bàn', 'Area')}
        value={area}
        onChange={(event) => setArea(event.currentTarget.value)}
        data={areaOptions(fitting, areas)}
      />
      <TextInput
        label={say('Tên đăng nhập', 'User name')}
        value={name}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        minLength={3}
        maxLength={100}
        required
        withAsterisk={false}
      />
      <PasswordField value={password} onChange={setPassword} />
      <Problem error={command.error} />
      <Button type="submit" loading={command.isRunning}>
        {say('Thêm tài khoản', 'Add the account')}
      </Button>
    </form>
  );
}
