import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { Board, BoardLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Progress } from '../many/progress.tsx';
import { CheckNote } from './check-note.tsx';
import { SessionPicker } from './sessions/session-picker.tsx';
import classes from './training.module.css';
import { TrainingTable } from './training-table.tsx';
import { useAttendance } from './use-attendance.ts';

interface Props {
  readonly board: Board;
  /** The wards that the filter leaves. */
  readonly shown: readonly BoardLine[];
}

/** A field for each ward; those that are filled in are saved together. */
export function RecordTraining({ board, shown }: Props): ReactNode {
  const { say } = useLanguage();
  const { campaign } = board;
  const { fields, session, setSession, filled, each, save } = useAttendance(board);
  const [isAsking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    void save();
  };
  return (
    <>
      <CheckNote check={campaign.check} />
      <SessionPicker campaign={campaign.id} chosen={session} onChoose={setSession} />
      <TrainingTable campaign={campaign} wards={shown} {...fields} />
      <div className={classes.save}>
        <Button disabled={filled.size === 0} loading={each.isRunning} onClick={() => setAsking(true)}>
          {say(buttons.recordTraining)} ({filled.size})
        </Button>
      </div>
      <Progress each={each} />
      {isAsking && <AskToRecord filled={filled} onConfirm={confirm} onClose={() => setAsking(false)} />}
    </>
  );
}

interface Asked {
  readonly filled: ReadonlyMap<string, number>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function AskToRecord({ filled, onConfirm, onClose }: Asked): ReactNode {
  const { say, count } = useLanguage();
  const people = [...filled.values()].reduce((sum, attended) => sum + attended, 0);
  return (
    <Confirm
      title={say(buttons.recordTraining)}
      action={say(buttons.recordTraining)}
      isOpen
      isRunning={false}
      error={undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>
        {say(
          `Ghi buổi tập huấn của ${count(filled.size)} xã, tổng cộng ${count(people)} người dự. Số người được cộng vào số đã ghi.`,
          `Save a session of ${count(filled.size)} ${plural(filled.size, 'ward')} with ${count(people)} ${plural(people, 'person', 'people')} in all. They are added to those recorded before.`,
        )}
      </p>
    </Confirm>
  );
}
