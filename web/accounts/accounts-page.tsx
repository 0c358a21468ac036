import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import { sections } from '../../shared/i18n/controls.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Boundary } from '../parts/boundary.tsx';
import { Page, Section } from '../parts/page.tsx';
import { AccountEvents } from './account-events.tsx';
import { managedAreas, sortedAccounts, wardsWithoutOfficer } from './account-plan.ts';
import { AccountTable } from './account-table.tsx';
import { AccountsOfFile } from './accounts-of-file.tsx';
import { AddAccount } from './add-account.tsx';
import { type NewAccount, NewAccounts } from './new-accounts.tsx';
import { WardAccounts } from './ward-accounts.tsx';

/** Who can sign in below the reader: adding, new passwords, removing. */
export default function AccountsPage(): ReactNode {
  const { campaign = '' } = useParams();
  const { say, count } = useLanguage();
  const reader = useUser();
  const board = useRead('GET /api/campaigns/:campaign/board', { campaign });
  const { users } = useRead('GET /api/campaigns/:campaign/users', { campaign });
  const [made, setMade] = useState<readonly NewAccount[]>([]);
  const areas = managedAreas(reader, board);
  const without = wardsWithoutOfficer(areas, users);
  const add = (account: NewAccount) => setMade((before) => [...before, account]);
  return (
    <Page title={say(sections.accounts)}>
      <NewAccounts accounts={made} areas={areas} onDone={() => setMade([])} />
      {without.length > 0 && <WardAccounts campaign={campaign} wards={without} users={users} onMade={add} />}
      <Section
        title={say(
          `Đang có ${count(users.length)} tài khoản`,
          `${count(users.length)} ${plural(users.length, 'account')}`,
        )}
      >
        <AccountTable campaign={campaign} users={sortedAccounts(users)} areas={areas} onPassword={add} />
      </Section>
      {reader.role === 'province' && (
        <Section title={say('Tài khoản từ tệp', 'Accounts from a file')}>
          <AccountsOfFile campaign={campaign} areas={areas} users={users} onMade={add} />
        </Section>
      )}
      <Section title={say('Thêm tài khoản', 'Add an account')}>
        <AddAccount campaign={campaign} areas={areas} users={users} onMade={add} />
      </Section>
      <Section title={say('Lịch sử tài khoản', 'History of the accounts')}>
        <Boundary>
          <AccountEvents campaign={campaign} />
        </Boundary>
      </Section>
    </Page>
  );
}
