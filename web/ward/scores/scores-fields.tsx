import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HouseholdLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { measureOf, officialResult, type ScoresDraft } from './new-scores.ts';
import classes from './scores-fields.module.css';

interface Props {
  readonly line: HouseholdLine;
  readonly draft: ScoresDraft;
  readonly onChange: (draft: ScoresDraft) => void;
  readonly isRequired: boolean;
}

/** New scores of a household, by what its standard measures, beside the present ones. */
export function ScoresFields({ line, draft, onChange, isRequired }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { campaign } = useWard();
  const by = measureOf(line, campaign);
  const now = officialResult(line, campaign);
  const period = campaign.standards[0]?.incomePer === 'year' ? say('năm', 'year') : say('tháng', 'month');
  const income = say(`Thu nhập mới (đồng/người/${period})`, `New income (dong per person and ${period})`);
  const present = (value: number | undefined) =>
    value === undefined ? undefined : say(`Hiện nay: ${count(value)}`, `At present: ${count(value)}`);
  return (
    <div className={classes.fields}>
      <TextInput
        type="number"
        inputMode="decimal"
        step="any"
        min={0}
        max={by === 'b1' ? 400 : undefined}
        label={by === 'b1' ? say('Điểm B1 mới', 'New B1 score') : income}
        description={present(now?.measure)}
        value={draft.measure}
        onChange={(event) => onChange({ ...draft, measure: event.currentTarget.value })}
        required={isRequired && draft.b2 === ''}
        withAsterisk={false}
      />
      <TextInput
        type="number"
        inputMode="numeric"
        step={5}
        min={0}
        max={200}
        label={say('Điểm B2 mới', 'New B2 points')}
        description={present(now?.points)}
        value={draft.b2}
        onChange={(event) => onChange({ ...draft, b2: event.currentTarget.value })}
        required={isRequired && draft.measure === ''}
        withAsterisk={false}
      />
    </div>
  );
}
