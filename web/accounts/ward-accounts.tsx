import { Button, Progress } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { User } from '../client/answers.ts';
import { ask } from '../client/ask.ts';
import { newKey } from '../client/key.ts';
import { refreshAll } from '../client/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Area, proposedName } from './account-plan.ts';
import classes from './accounts.module.css';
import type { NewAccount } from './new-accounts.tsx';
import { newPassword } from './password.ts';

interface Props {
  readonly campaign: string;
  readonly wards: readonly Area[];
  readonly users: readonly User[];
  readonly onMade: (account: NewAccount) => void;
}

/** Offers to create the accounts of all wards that have none, one after the other. */
export function WardAccounts({ campaign, wards, users, onMade }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { create, run, error } = useCreation({ campaign, wards, users, onMade });
  const names = wards.slice(0, 3).map(({ name }) => name);
  const rest = wards.length - names.length;
  const more = rest > 0 ? say(` và ${count(rest)} xã khác`, ` and ${count(rest)} more`) : '';
  return (
    <section className={`card no-print ${classes.without}`}>
      <h2>
        {say(
          `${count(wards.length)} xã chưa có tài khoản`,
          `Wards without an account: ${count(wards.length)}`,
        )}
      </h2>
      <p>
        <bdi>{names.join(', ')}</bdi>
        {more}. {say('Ở đó chưa ai làm việc được.', 'Nobody can work there yet.')}
      </p>
      <Problem error={error} />
      {run ? (
        <div role="status">
          {say(
            `Đang tạo ${count(run.done + 1)}/${count(run.of)}. Hãy để trang này mở.`,
            `Creating ${count(run.done + 1)} of ${count(run.of)}. Keep this page open.`,
          )}
          <Progress value={(100 * run.done) / run.of} aria-hidden mt="xs" />
        </div>
      ) : (
        <Button onClick={() => void create()}>
          {say('Tạo tài khoản cho các xã này', 'Create accounts for these wards')}
        </Button>
      )}
    </section>
  );
}

/** Creates one account after the other, and stops at the first that is refused. */
function useCreation({ campaign, wards, users, onMade }: Props) {
  const [run, setRun] = useState<{ readonly done: number; readonly of: number }>();
  const [error, setError] = useState<unknown>();
  const create = async () => {
    setError(undefined);
    try {
      for (const [done, { code }] of wards.entries()) {
        setRun({ done, of: wards.length });
        onMade(await added(campaign, code, users));
      }
    } catch (problem) {
      setError(problem);
    }
    await refreshAll();
    setRun(undefined);
  };
  return { create, run, error };
}

async function added(campaign: string, area: string, users: readonly User[]): Promise<NewAccount> {
  const account = {
    name: proposedName('ward', area, users),
    role: 'ward',
    area,
    password: newPassword(),
  } as const;
  await ask('POST /api/campaigns/:campaign/users', { campaign, ...account }, newKey());
  return account;
}
