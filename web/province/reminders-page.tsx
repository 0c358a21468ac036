import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import type { Board } from '../client/answers.ts';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Choices } from '../parts/choices.tsx';
import { Page, Section } from '../parts/page.tsx';
import { useFilter } from '../parts/use-filter.ts';
import { ReminderTable } from './reminders/reminder-table.tsx';
import { type ReminderLine, reminderStatuses, statusLabels } from './reminders/reminder-text.ts';
import { useBoard, useCampaignId } from './use-board.ts';

/** What was sent to remind people, newest first; what could not be sent stands on top. */
export default function RemindersPage(): ReactNode {
  const { say } = useLanguage();
  const board = useBoard();
  const { reminders } = useRead('GET /api/campaigns/:campaign/reminders', { campaign: useCampaignId() });
  const [status, choose] = useFilter('trang-thai', ['', ...reminderStatuses]);
  const withStatus = (name: string) => reminders.filter((reminder) => reminder.status === name);
  const failed = withStatus('failed');
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
      {failed.length > 0 && (status === '' || status === 'failed') && (
        <Failed board={board} reminders={failed} />
      )}
      {status !== 'failed' && (
        <Section title={say('Mới nhất trước', 'Newest first')}>
          <ReminderTable
            caption={say(sections.reminders)}
            board={board}
            reminders={status === '' ? reminders : withStatus(status)}
          />
        </Section>
      )}
      {status === 'failed' && failed.length === 0 && (
        <p className="none">{say('Mọi nhắc hạn đều gửi được.', 'Every reminder was sent.')}</p>
      )}
    </Page>
  );
}

interface Listed {
  readonly board: Board;
  readonly reminders: readonly ReminderLine[];
}

/** What could not be sent, and what to do about it. */
function Failed({ board, reminders }: Listed): ReactNode {
  const { say } = useLanguage();
  return (
    <Section title={say('Không gửi được', 'Not sent')}>
      <p>
        {say(
          'Hãy báo cho những người này bằng điện thoại, và kiểm tra địa chỉ của địa bàn.',
          'Tell these people by telephone, and check the area’s address.',
        )}
      </p>
      <ReminderTable caption={say('Không gửi được', 'Not sent')} board={board} reminders={reminders} />
    </Section>
  );
}
