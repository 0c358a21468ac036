import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { Board, BoardLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Progress } from '../many/progress.tsx';
import { useEach } from '../many/use-each.ts';
import { CheckNote } from './check-note.tsx';
import { SessionPicker } from './sessions/session-picker.tsx';
import classes from './training.module.css';
import { filledIn } from './training-state.ts';
import { TrainingTable } from './training-table.tsx';

interface Props {
  readonly board: Board;
  /** The wards that the filter leaves. */
  readonly shown: readonly BoardLine[];
}

/** A field for each ward; those that are filled in are saved together. */
export function RecordTraining({ board: { campaign, wards }, shown }: Props): ReactNode {
  const { say } = useLanguage();
  const each = useEach('POST /api/campaigns/:campaign/wards/:ward/training');
  const [typed, type, setTyped] = useFields();
  const [passed, pass] = useFields();
  const [session, setSession] = useState('');
  const [isAsking, setAsking] = useState(false);
  const filled = filledIn(typed);
  const confirm = async () => {
    setAsking(false);
    const tasks = wards.flatMap(({ code, name }) => {
      const attended = filled.get(code);
      const checked = campaign.check && passed[code] ? { passed: Number(passed[code]) } : {};
      const named = session === '' ? {} : { sessionId: session };
      const given = { campaign: campaign.id, ward: code, attended, ...named, ...checked };
      return attended ? [{ name, given: { ...given, attended } }] : [];
    });
    const refused = await each.run(tasks);
    setTyped(Object.fromEntries(refused.map(({ given }) => [given.ward, String(given.attended)])));
  };
  const fields = { typed, onType: type, passed, onPass: pass };
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
      {isAsking && (
        <AskToRecord filled={filled} onConfirm={() => void confirm()} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

/** What is typed for each ward, and how to change and to replace it. */
function useFields() {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const type = useCallback(
    (code: string, value: string) => setTyped((before) => ({ ...before, [code]: value })),
    [],
  );
  return [typed, type, setTyped] as const;
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
          `Save a session of ${count(filled.size)} wards with ${count(people)} people in all. They are added to those recorded before.`,
        )}
      </p>
    </Confirm>
  );
}
