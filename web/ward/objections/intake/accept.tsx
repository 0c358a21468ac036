import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { workingDaysAfter } from '../../../../shared/calendar.ts';
import { buttons } from '../../../../shared/i18n/controls.ts';
import type { HouseholdLine } from '../../../client/answers.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { FormActions } from '../../../parts/form-actions.tsx';
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
  const [village, setVillage] = useState<string>();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/intake/acceptance');
  const dueOn = weekday(workingDaysAfter(today, campaign.calendar.recheck.workingDays, campaign));
  const isReady = line !== undefined || Boolean(village);
  const accept = async () => {
    const about = line ? { household: line.household } : village ? { village } : {};
    if (!(await run({ ...params, receipt: entry.receipt, ...about }))) return;
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
      {village === undefined && <HouseholdPicker lines={households} chosen={line} onChoose={choose} />}
      {entry.kind === 'claim' && line === undefined && <NewIn village={village} onChoose={setVillage} />}
      <p>
        {say(
          `Hộ này được phúc tra, chậm nhất ${dueOn}. Người gửi xem được điều đó bằng mã phiếu.`,
          `This household is rechecked by ${dueOn}. The sender can read that with the receipt.`,
        )}
      </p>
      <Problem error={error} />
      <FormActions action={say(buttons.accept)} isReady={isReady} isRunning={isRunning} onClose={onClose} />
    </form>
  );
}

interface NewInProps {
  readonly village: string | undefined;
  readonly onChoose: (village: string | undefined) => void;
}

/** A household that the ward's list does not have: the village in which one new household may be brought. */
function NewIn({ village, onChoose }: NewInProps): ReactNode {
  const { say } = useLanguage();
  const { villages } = useWard();
  return (
    <NativeSelect
      label={say('Hộ chưa có trong danh sách của xã: ở thôn', 'Not on the ward’s list: in the village')}
      value={village ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      data={[
        { value: '', label: say('(hộ đã có trong danh sách)', '(it is on the list)') },
        ...villages.map(({ name }) => name),
      ]}
    />
  );
}
