import { Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { ObjectionLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormActions } from '../../parts/form-actions.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { useHouseholds } from '../households/use-households.ts';
import { noScores } from '../scores/new-scores.ts';
import { ScoresFields } from '../scores/scores-fields.tsx';
import { ConfirmRecheck } from './confirm-recheck.tsx';
import classes from './objections.module.css';
import type { Outcome, RecheckDraft } from './recheck.ts';

interface Props {
  readonly objection: ObjectionLine;
  readonly onClose: () => void;
}

/** What the recheck of a household found. */
export function RecheckForm({ objection, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const [draft, setDraft] = useState<RecheckDraft>({ outcome: 'upheld', scores: noScores, text: '' });
  const [isAsked, ask] = useState(false);
  const line = useHouseholds().households.find(({ household }) => household === objection.household);
  return (
    <form
      className={classes.recheck}
      onSubmit={(event) => {
        event.preventDefault();
        ask(true);
      }}
    >
      <OutcomeField value={draft.outcome} onChange={(outcome) => setDraft({ ...draft, outcome })} />
      {draft.outcome === 'changed' && line && (
        <ScoresFields
          line={line}
          draft={draft.scores}
          isRequired
          onChange={(scores) => setDraft({ ...draft, scores })}
        />
      )}
      <LongText
        label={say('Phúc tra thấy gì', 'What the recheck found')}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        maxLength={5_000}
      />
      <FormActions action={say(buttons.resolveObjection)} onClose={onClose} />
      {isAsked && (
        <ConfirmRecheck objection={objection} line={line} draft={draft} onClose={() => ask(false)} />
      )}
    </form>
  );
}

interface OutcomeProps {
  readonly value: Outcome;
  readonly onChange: (outcome: Outcome) => void;
}

function OutcomeField({ value, onChange }: OutcomeProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Radio.Group
      label={say('Kết quả phúc tra', 'Outcome')}
      value={value}
      onChange={(next) => onChange(next === 'changed' ? 'changed' : 'upheld')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="upheld" label={say('Giữ nguyên kết quả đã niêm yết', 'The posted result stands')} />
        <Radio
          value="changed"
          label={say('Thay đổi điểm, niêm yết lại hộ này', 'New scores; the household is posted again')}
        />
      </Stack>
    </Radio.Group>
  );
}
