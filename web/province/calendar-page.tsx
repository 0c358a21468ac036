import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import type { Board } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { Page, Section } from '../parts/page.tsx';
import { Reports } from '../reporting/reports.tsx';
import classes from './calendar/calendar.module.css';
import { CloseCampaign } from './calendar/close-campaign.tsx';
import { DaysOffList } from './calendar/days-off-list.tsx';
import { ExtendWards } from './calendar/extend-wards.tsx';
import { Extensions } from './calendar/extensions.tsx';
import { Months } from './calendar/months.tsx';
import { Timeline } from './calendar/timeline.tsx';
import { periodsOf, spanOf } from './calendar/windows.ts';
import { WindowsTable } from './calendar/windows-table.tsx';
import { PrintButton } from './print-button.tsx';
import { useBoard } from './use-board.ts';

/** The campaign in time: its windows, working days and extensions; the coordinator changes them here. */
export default function CalendarPage(): ReactNode {
  const { say } = useLanguage();
  const board = useBoard();
  const { campaign, today } = board;
  const { role } = useUser();
  const isSteering = role === 'province' && campaign.status === 'running';
  const periods = useMemo(() => periodsOf(campaign), [campaign]);
  return (
    <Page title={say(sections.calendar)} note={campaign.title} actions={<PrintButton />}>
      <Timeline periods={periods} today={today} />
      <WindowsTable board={board} periods={periods} />
      <p className="quiet">
        {say(
          '* Mỗi xã có ngày riêng, tính từ khi niêm yết; ở đây là của xã họp dân vào ngày cuối.',
          '* Each ward has its own days, from its posting on; shown are those of a ward that meets on the last day.',
        )}
      </p>
      <Section title={say('Xã được gia hạn', 'Wards with an extension')}>
        <Extensions board={board} />
        {isSteering && <Extending board={board} />}
      </Section>
      <Reports board={board} />
      <Section title={say('Ngày làm việc', 'Working days')}>
        <DaysOffList daysOff={campaign} {...spanOf(periods)} />
        <Months board={board} periods={periods} />
      </Section>
      {isSteering && (
        <div className="no-print">
          <Section title={say(buttons.closeCampaign)}>
            <CloseCampaign board={board} />
          </Section>
        </div>
      )}
    </Page>
  );
}

/** The form for extensions, once it is asked for. */
function Extending({ board }: { readonly board: Board }): ReactNode {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={`${classes.extending} no-print`}>
      {isOpen ? (
        <ExtendWards board={board} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {say(buttons.extendStage)}
        </Button>
      )}
    </div>
  );
}
