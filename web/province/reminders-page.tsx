import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import type { Board } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Choices } from '../parts/choices.tsx';
import { Page, Section } from '../parts/page.tsx';
import { useFilter } from '../parts/use-filter.ts';
import { Contacts, contactsId } from './reminders/contacts.tsx';
import { ReminderTable } from './reminders/reminder-table.tsx';
import { reminderStatuses, statusLabels } from './reminders/reminder-text.ts';
import { type UnreachedDigest, unreachedDigests } from './reminders/unreached-digests.ts';
import { UnreachedTable } from './reminders/unreached-table.tsx';
import { useBoard, useCampaignId } from './use-board.ts';

/** What was sent to remind people, newest first; what reached nobody stands on top. */
export default function RemindersPage(): ReactNode {
  const { say } = useLanguage();
  const board = useBoard();
  const { reminders } = useRead('GET /api/campaigns/:campaign/reminders', { campaign: useCampaignId() });
  const [status, choose] = useFilter('trang-thai', ['', ...reminderStatuses]);
  const withStatus = (name: string) => reminders.filter((reminder) => reminder.status === name);
  const shown = status === '' ? reminders : withStatus(status);
  const unreached = unreachedDigests(shown);
  const { role } = useUser();
  return (
    <Page title={say(sections.reminders)} note={board.campaign.title}>
      <Choices
        label={say('Tình trạng', 'Status')}
        choices={[
          { value: '', label: say('Tất cả', 'All'), count: reminders.length },
          ...reminderStatuses.map((name) => ({
            value: name,
            label: say(statusLabels[name]),
            count: withStatus(name).length,
          })),
        ]}
        value={status}
        onChoose={choose}
      />
      {['', 'failed', 'bounced'].includes(status) && <Unreached board={board} digests={unreached} />}
      {shown.length > 0 || status === '' ? (
        <Section title={say('Mới nhất trước', 'Newest first')}>
          <ReminderTable caption={say(sections.reminders)} board={board} reminders={shown} />
        </Section>
      ) : (
        <p className="none">{say('Không có thư nào như vậy.', 'There is no such mail.')}</p>
      )}
      {(role === 'province' || role === 'district') && <Contacts board={board} />}
    </Page>
  );
}

interface Listed {
  readonly board: Board;
  readonly digests: readonly UnreachedDigest[];
}

/** What reached nobody, and what to do about it. */
function Unreached({ board, digests }: Listed): ReactNode {
  const { say } = useLanguage();
  if (digests.length === 0) return null;
  return (
    <Section title={say('Không đến được người nhận', 'Reached nobody')}>
      <p>
        {say(
          'Hãy báo cho những người này bằng điện thoại, và kiểm tra địa chỉ của địa bàn ở mục ',
          'Tell these people by telephone, and check the area’s address under ',
        )}
        <a href={`#${contactsId}`}>{say('Nơi nhận thư nhắc', 'Where reminders go')}</a>.
      </p>
      <UnreachedTable board={board} digests={digests} />
    </Section>
  );
}
