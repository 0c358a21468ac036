import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { SampledHousehold } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { FormActions } from '../parts/form-actions.tsx';
import { LongText } from '../parts/long-text.tsx';
import { useNotice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { newScores, noScores, type ScoresDraft } from '../ward/scores/new-scores.ts';
import { useWard } from '../ward/use-ward.ts';
import { type Found, FoundField } from './found-field.tsx';
import { FoundScores } from './found-scores.tsx';
import classes from './inspection.module.css';

interface Props {
  readonly sampled: SampledHousehold;
  readonly inspection: number;
  readonly isBlind: boolean;
  readonly onClose: () => void;
}

/** Records what was found at a household. The class is not asked for: it follows from the scores. */
export function RecheckForm({ sampled, inspection, isBlind, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { params, campaign } = useWard();
  const measure = sampled.measure ?? campaign.standards[0]?.measures[0] ?? 'b1';
  const [found, setFound] = useState<Found>(isBlind ? 'scores' : 'same');
  const [scores, setScores] = useState<ScoresDraft>(noScores);
  const [text, setText] = useState('');
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/rechecks');
  const record = async () => {
    const set = found === 'scores' ? { set: newScores(scores, measure) } : {};
    const said = { met: found !== 'notMet', ...set, ...(text !== '' && { text }) };
    if (!(await run({ ...params, inspection, household: sampled.household, ...said }))) return;
    tell(say('Đã ghi kết quả kiểm tra.', 'The recheck is saved.'));
    onClose();
  };
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <FoundField value={found} isBlind={isBlind} onChange={setFound} />
      {found === 'scores' && (
        <FoundScores measure={measure} draft={scores} isComplete={isBlind} onChange={setScores} />
      )}
      <LongText
        label={found === 'notMet' ? say('Vì sao không gặp', 'Why nobody was met') : say('Ghi chú', 'Note')}
        value={text}
        onChange={setText}
        maxLength={2_000}
        isRequired={found === 'notMet'}
      />
      <Problem error={error} />
      <FormActions action={say(buttons.recordRecheck)} isRunning={isRunning} onClose={onClose} />
    </form>
  );
}
