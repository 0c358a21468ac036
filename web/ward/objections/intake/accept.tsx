import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { workingDaysAfter } from '../../../../shared/calendar.ts';
import { buttons } from '../../../../shared/i18n/controls.ts';
import type { HouseholdLine } from '../../../client/answers.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { HouseholdPicker } from '../../households/household-picker.tsx';
import { useHouseholds } from '../../households/use-households.ts';
import { useWard } from '../../use-ward.ts';
import classes from './intake.module.css';
import type { IntakeLine } from './intake.tsx';

interface Props {
  readonly entry: IntakeLine;
  readonly onClose: () => void;
}

/** Accepts an entry: which household is rechecked, and until when. */
export function Accept({ entry, onClose }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const tell = useNotice();
  const { params, today, campaign } = useWard();
  const { households } = useHouseholds();
  const [line, choose] = useState<HouseholdLine | undefined>(
    households.find(({ household }) => household === entry.household),
  );
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/intake/acceptance');
  const dueOn = weekday(workingDaysAfter(today, campaign.calendar.recheck.workingDays, campaign));
  const accept = async () => {
    const household = line?.household;
    if (!(await run({ ...params, receipt: entry.receipt, ...(household && { household }) }))) return;
    tell(say(`Đã tiếp nhận. Phúc tra chậm nhất ${dueOn}.`, `Accepted. Recheck by ${dueOn}.`));
  };
  return (
    <form
      className={`form ${classes.accept}`}
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      <HouseholdPicker lines={households} chosen={line} onChoose={choose} />
      <p>
        {say(
          `Hộ này được phúc tra, chậm nhất ${dueOn}. Người gửi xem được điều đó bằng mã phiếu.`,
          `This household is rechecked by ${dueOn}. The sender can read that with the receipt.`,
        )}
      </p>
      <Problem error={error} />
      <Actions isReady={line !== undefined} isRunning={isRunning} onClose={onClose} />
    </form>
  );
}

interface ActionsProps {
  readonly isReady: boolean;
  readonly isRunning: boolean;
  readonly onClose: () => void;
}

function Actions({ isReady, isRunning, onClose }: ActionsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Group justify="end">
      <Button variant="default" onClick={onClose}>
        {say('Hủy', 'Cancel')}
      </Button>
      <Button type="submit" loading={isRunning} disabled={!isReady}>
        {say(buttons.accept)}
      </Button>
    </Group>
  );
}
