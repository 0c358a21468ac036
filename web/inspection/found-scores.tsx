import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import type { Measure, ScoresDraft } from '../ward/scores/new-scores.ts';
import { ScoreInputs } from '../ward/scores/score-inputs.tsx';
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
    <ScoreInputs
      measure={measure}
      draft={draft}
      onChange={onChange}
      measured={{
        label: measure === 'b1' ? say('Điểm B1', 'B1 score') : income,
        isRequired: isComplete || draft.b2 === '',
      }}
      points={{ label: say('Điểm B2', 'B2 points'), isRequired: isComplete || draft.measure === '' }}
    />
  );
}
