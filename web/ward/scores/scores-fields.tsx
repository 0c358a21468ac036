import type { ReactNode } from 'react';
import type { HouseholdLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { measureOf, officialResult, type ScoresDraft } from './new-scores.ts';
import { ScoreInputs } from './score-inputs.tsx';

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
    <ScoreInputs
      measure={by}
      draft={draft}
      onChange={onChange}
      measured={{
        label: by === 'b1' ? say('Điểm B1 mới', 'New B1 score') : income,
        description: present(now?.measure),
        isRequired: isRequired && draft.b2 === '',
      }}
      points={{
        label: say('Điểm B2 mới', 'New B2 points'),
        description: present(now?.points),
        isRequired: isRequired && draft.measure === '',
      }}
    />
  );
}
