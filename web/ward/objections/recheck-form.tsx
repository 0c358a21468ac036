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
import { FileOfHousehold } from './file-of-household.tsx';
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
      <OutcomeField
        value={draft.outcome}
        isSurveyed={line !== undefined}
        onChange={(outcome) => setDraft({ ...draft, outcome })}
      />
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

/** How a household that was left out gets a result: not here. */
function NotSurveyed(): ReactNode {
  const { say } = useLanguage();
  // While the rest of the list is loading, the household may yet be among it.
  if (!useHouseholds().isComplete) return null;
  return (
    <p>
      {say(
        'Hộ này chưa được rà soát nên chưa có điểm để thay đổi. Nếu phải ghi hộ, ',
        'This household is not surveyed yet, so it has no scores to change. If it is to be recorded, ',
      )}
      <FileOfHousehold />.
    </p>
  );
}

interface OutcomeProps {
  readonly value: Outcome;
  /** A household without scores has none to change. */
  readonly isSurveyed: boolean;
  readonly onChange: (outcome: Outcome) => void;
}

function OutcomeField({ value, isSurveyed, onChange }: OutcomeProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Radio.Group
      label={say('Kết quả phúc tra', 'Outcome')}
      value={value}
      onChange={(next) => onChange(next === 'changed' ? 'changed' : 'upheld')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="upheld" label={say('Giữ nguyên kết quả đã niêm yết', 'The posted result stands')} />
        {isSurveyed && (
          <Radio
            value="changed"
            label={say('Thay đổi điểm, niêm yết lại hộ này', 'New scores; the household is posted again')}
          />
        )}
        {!isSurveyed && <NotSurveyed />}
      </Stack>
    </Radio.Group>
  );
}
