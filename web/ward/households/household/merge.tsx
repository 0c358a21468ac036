import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useGlance } from '../../../client/use-glance.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { useWardParams } from '../../use-ward.ts';
import { type Choice, HouseholdPicker } from '../household-picker.tsx';
import { useHouseholds } from '../use-households.ts';

interface Props {
  readonly household: string;
  readonly onClose: () => void;
}

/** Asks for the right household of one with a mistyped code and for the reason, and merges the two. */
export function Merge({ household, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const params = useWardParams();
  const choices = useRightHouseholds(household);
  const [right, choose] = useState<Choice>();
  const [reason, setReason] = useState('');
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/merges');
  const merge = async () => {
    if (!right || !(await run({ ...params, household, into: right.household, reason }))) return;
    tell(say('Đã gộp vào hộ đúng.', 'The household is merged into the right one.'));
    onClose();
  };
  return (
    <Confirm
      isOpen
      isDangerous
      title={say(buttons.mergeHousehold)}
      action={say(buttons.mergeHousehold)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void merge()}
      onClose={onClose}
    >
      <p>
        {say(
          'Chọn hộ đúng. Nếu hộ đó đã rà soát thì giữ kết quả của hộ đó; nếu hộ đó mới chỉ có trong danh sách đầu kỳ thì nhận kết quả của hộ này.',
          'Choose the right household. If it is surveyed, its own result counts; if it is only on the opening list, it takes the result of this one.',
        )}
      </p>
      <HouseholdPicker lines={choices} chosen={right} onChoose={choose} />
      <LongText label={say('Lý do', 'Reason')} value={reason} onChange={setReason} maxLength={2000} />
    </Confirm>
  );
}

/** The other households of the ward: the surveyed ones, and those with a code that the survey still misses. */
function useRightHouseholds(household: string): Choice[] {
  const { households } = useHouseholds();
  const missing = useGlance('GET /api/campaigns/:campaign/wards/:ward/missing', useWardParams());
  const listed = missing?.missing.filter(({ code }) => code !== undefined) ?? [];
  return [...households.filter((each) => each.household !== household), ...listed];
}
