import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import type { Measure, ScoresDraft } from '../ward/scores/new-scores.ts';
import classes from '../ward/scores/scores-fields.module.css';
import { useWard } from '../ward/use-ward.ts';

interface Props {
  readonly measure: Measure;
  readonly draft: ScoresDraft;
  /** Whether all of them are needed; else what is left empty stays as recorded. */
  readonly isComplete: boolean;
  readonly onChange: (draft: ScoresDraft) => void;
}

/** The scores that inspectors found at a household. */
export function FoundScores({ measure, draft, isComplete, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  const { campaign } = useWard();
  const period = campaign.standards[0]?.incomePer === 'year' ? say('năm', 'year') : say('tháng', 'month');
  const income = say(`Thu nhập (đồng/người/${period})`, `Income (dong per person and ${period})`);
  return (
    <div className={classes.fields}>
      <TextInput
        type="number"
        inputMode="decimal"
        step="any"
        min={0}
        max={measure === 'b1' ? 400 : undefined}
        label={measure === 'b1' ? say('Điểm B1', 'B1 score') : income}
        value={draft.measure}
        onChange={(event) => onChange({ ...draft, measure: event.currentTarget.value })}
        required={isComplete || draft.b2 === ''}
        withAsterisk={false}
      />
      <TextInput
        type="number"
        inputMode="numeric"
        step={5}
        min={0}
        max={200}
        label={say('Điểm B2', 'B2 points')}
        value={draft.b2}
        onChange={(event) => onChange({ ...draft, b2: event.currentTarget.value })}
        required={isComplete || draft.measure === ''}
        withAsterisk={false}
      />
    </div>
  );
}
