import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HouseholdLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { HouseholdPicker } from '../households/household-picker.tsx';
import { useHouseholds } from '../households/use-households.ts';
import { ScoresFields } from '../scores/scores-fields.tsx';
import { addChange, type ChangeDraft, type MeetingDraft, setChange } from './meeting-draft.ts';
import classes from './meeting-form.module.css';

interface Props {
  readonly village: string;
  readonly draft: MeetingDraft;
  readonly onChange: (draft: MeetingDraft) => void;
}

/** The households whose scores the meeting changed; most meetings change none. */
export function ChangesFields({ village, draft, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  const lines = useHouseholds().households.filter((line) => line.village === village);
  return (
    <div className={classes.changes}>
      <h3>{say('Hộ được cuộc họp sửa điểm', 'Households whose scores the meeting changed')}</h3>
      {draft.changes.length === 0 && (
        <p className="quiet">{say('Không có thì để trống.', 'Leave it empty where there is none.')}</p>
      )}
      {draft.changes.map((change) => (
        <ChangeFields
          key={change.id}
          lines={lines}
          change={change}
          onChange={(next) => onChange(setChange(draft, change.id, next))}
        />
      ))}
      <Button variant="default" size="xs" onClick={() => onChange(addChange(draft))}>
        {say('Thêm một hộ', 'Add a household')}
      </Button>
    </div>
  );
}

interface ChangeProps {
  readonly lines: readonly HouseholdLine[];
  readonly change: ChangeDraft;
  readonly onChange: (change: ChangeDraft | undefined) => void;
}

function ChangeFields({ lines, change, onChange }: ChangeProps): ReactNode {
  const { say } = useLanguage();
  const { line, scores, reason } = change;
  return (
    <div className={classes.change}>
      <HouseholdPicker lines={lines} chosen={line} onChoose={(next) => onChange({ ...change, line: next })} />
      {line && (
        <>
          <ScoresFields
            line={line}
            draft={scores}
            isRequired
            onChange={(next) => onChange({ ...change, scores: next })}
          />
          <LongText
            label={say('Lý do sửa', 'Reason')}
            value={reason}
            onChange={(next) => onChange({ ...change, reason: next })}
            maxLength={2000}
          />
        </>
      )}
      <button type="button" className={`link ${classes.drop}`} onClick={() => onChange(undefined)}>
        {say('Bỏ hộ này', 'Drop this household')}
      </button>
    </div>
  );
}
