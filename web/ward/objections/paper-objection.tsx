import { type ReactNode, useState } from 'react';
import { workingDaysAfter } from '../../../shared/calendar.ts';
import type { HouseholdLine } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormActions } from '../../parts/form-actions.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import { HouseholdPicker } from '../households/household-picker.tsx';
import { useHouseholds } from '../households/use-households.ts';
import { useWard } from '../use-ward.ts';

/** Records an objection that somebody brought on paper: about which household, and what it says. */
export function PaperObjection({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { params } = useWard();
  const [line, choose] = useState<HouseholdLine>();
  const [text, setText] = useState('');
  const { households } = useHouseholds();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/objections');
  const { running, told } = useRecheckOf(line?.household);
  const action = say('Ghi khiếu nại', 'Record the objection');
  const file = async () => {
    if (!line || !(await run({ ...params, household: line.household, text }))) return;
    tell(told);
    onClose();
  };
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault();
        void file();
      }}
    >
      <h2>{say('Khiếu nại nhận bằng giấy', 'An objection on paper')}</h2>
      <HouseholdPicker lines={households} chosen={line} onChoose={choose} />
      {running && <Joins />}
      <LongText
        label={say('Nội dung khiếu nại', 'What it says')}
        value={text}
        onChange={setText}
        maxLength={5_000}
      />
      <Problem error={error} />
      <FormActions action={action} isReady={line !== undefined} isRunning={isRunning} onClose={onClose} />
    </form>
  );
}

/** The recheck that answers the objection: several about one household are answered by one. */
function useRecheckOf(household: string | undefined) {
  const { say, weekday } = useLanguage();
  const { today, campaign, objections } = useWard();
  const running = objections.find(
    (each) => each.household === household && each.resolvedAt === undefined && household !== undefined,
  );
  const ownDue = workingDaysAfter(today, campaign.calendar.recheck.workingDays, campaign);
  const dueOn = weekday(running?.dueOn ?? ownDue);
  const told = say(
    `Đã ghi khiếu nại. Phúc tra chậm nhất ${dueOn}.`,
    `The objection is recorded. Recheck by ${dueOn}.`,
  );
  return { running, told };
}

function Joins(): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      {say(
        'Hộ này đang được phúc tra; khiếu nại được ghi vào lần phúc tra đó.',
        'This household is being rechecked; the objection joins that recheck.',
      )}
    </p>
  );
}
