import { type ReactNode, useState } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { MinutesFiles } from '../../attachments/minutes-files.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { Forward } from './forward.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { MeetingsNote } from './meetings-note.tsx';
import { MeetingsTable } from './meetings-table.tsx';
import { VillagesTable } from './villages-table.tsx';

/** The villages of a ward with their meetings. */
export default function MeetingsPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <WardPage title={say(sections.meetings)}>
      <Meetings />
    </WardPage>
  );
}

function Meetings(): ReactNode {
  const { say } = useLanguage();
  const { meetings, villages, may } = useWard();
  const [village, choose] = useState<string>();
  if (villages.length === 0) {
    return (
      <p className="none">
        {say(
          'Chưa có hộ nào được rà soát, nên chưa có thôn để họp.',
          'No household is surveyed, so no village meets yet.',
        )}
      </p>
    );
  }
  if (village !== undefined) return <MeetingForm village={village} onClose={() => choose(undefined)} />;
  return (
    <>
      <MeetingsNote />
      <Forward />
      <Section title={say('Các thôn', 'Villages')}>
        <VillagesTable onMeet={choose} />
      </Section>
      <Section title={say('Các cuộc họp đã ghi', 'Meetings so far')}>
        <MeetingsTable meetings={meetings} />
      </Section>
      {may('readAttachments') && (
        <Section title={say('Tệp biên bản họp', 'Files of the minutes')}>
          <MinutesFiles />
        </Section>
      )}
    </>
  );
}
