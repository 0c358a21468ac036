import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { workingDaysAfter } from '../../../shared/calendar.ts';
import type { HouseholdLine } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import { HouseholdPicker } from '../households/household-picker.tsx';
import { useHouseholds } from '../households/use-households.ts';
import { useWard } from '../use-ward.ts';

/** Records an objection that somebody brought on paper: about which household, and what it says. */
export function PaperObjection({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { say, weekday } = useLanguage();
  const tell = useNotice();
  const { params, today, campaign } = useWard();
  const [line, choose] = useState<HouseholdLine>();
  const [text, setText] = useState('');
  const { households } = useHouseholds();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/objections');
  const dueOn = workingDaysAfter(today, campaign.calendar.recheck.workingDays, campaign);
  const file = async () => {
    if (!line || !(await run({ ...params, household: line.household, text }))) return;
    tell(
      say(
        `Đã ghi khiếu nại. Phúc tra chậm nhất ${weekday(dueOn)}.`,
        `The objection is recorded. Recheck by ${weekday(dueOn)}.`,
      ),
    );
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
      <LongText
        label={say('Nội dung khiếu nại', 'What it says')}
        value={text}
        onChange={setText}
        maxLength={5_000}
      />
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
        {say('Ghi khiếu nại', 'Record the objection')}
      </Button>
    </Group>
  );
}
