import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Measure, ScoresDraft } from './new-scores.ts';
import classes from './score-inputs.module.css';

interface Input {
  readonly label: string;
  readonly description?: string | undefined;
  readonly isRequired: boolean;
}

interface Props {
  readonly measure: Measure;
  readonly draft: ScoresDraft;
  readonly onChange: (draft: ScoresDraft) => void;
  /** The field of what the standard measures. */
  readonly measured: Input;
  /** The field of the deprivation points. */
  readonly points: Input;
}

/** The two fields of a household's scores, with the bounds of each. */
export function ScoreInputs({ measure, draft, onChange, measured, points }: Props): ReactNode {
  return (
    <div className={classes.fields}>
      <TextInput
        type="number"
        inputMode="decimal"
        step="any"
        min={0}
        max={measure === 'b1' ? 400 : undefined}
        label={measured.label}
        description={measured.description}
        value={draft.measure}
        onChange={(event) => onChange({ ...draft, measure: event.currentTarget.value })}
        required={measured.isRequired}
        withAsterisk={false}
      />
      <TextInput
        type="number"
        inputMode="numeric"
        step={5}
        min={0}
        max={200}
        label={points.label}
        description={points.description}
        value={draft.b2}
        onChange={(event) => onChange({ ...draft, b2: event.currentTarget.value })}
        required={points.isRequired}
        withAsterisk={false}
      />
    </div>
  );
}
