import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormActions } from '../../parts/form-actions.tsx';
import { useWard } from '../use-ward.ts';
import { ChangesFields } from './changes-fields.tsx';
import { ConfirmMeeting } from './confirm-meeting.tsx';
import { type MeetingDraft, noMeeting, votesIn } from './meeting-draft.ts';
import classes from './meeting-form.module.css';
import { HouseholdVotes } from './votes/household-votes.tsx';
import { tooMany } from './votes/votes.ts';
import { VotesFields } from './votes-fields.tsx';

interface Props {
  readonly village: string;
  readonly onClose: () => void;
}

/** A village meeting's result, as it is told from the minutes. */
export function MeetingForm({ village, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const [draft, setDraft] = useState<MeetingDraft>(noMeeting);
  const [isAsked, ask] = useState(false);
  const votes = votesIn(draft);
  return (
    <form
      className={`card ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (votes && tooMany(draft.votes, draft.attended).length === 0) ask(true);
      }}
    >
      <h2>
        {say('Kết quả họp', 'Meeting of')}: <bdi>{village}</bdi>
      </h2>
      <HeldFields draft={draft} onChange={setDraft} />
      <VotesFields draft={draft} onChange={setDraft} />
      <Supervised draft={draft} onChange={setDraft} />
      <HouseholdVotes village={village} draft={draft} onChange={setDraft} />
      <ChangesFields village={village} draft={draft} onChange={setDraft} />
      <FormActions action={say(buttons.recordMeeting)} onClose={onClose} />
      {isAsked && votes && (
        <ConfirmMeeting
          village={village}
          draft={draft}
          votes={votes}
          onClose={() => ask(false)}
          onDone={onClose}
        />
      )}
    </form>
  );
}

interface FieldsProps {
  readonly draft: MeetingDraft;
  readonly onChange: (draft: MeetingDraft) => void;
}

/** When the meeting was held and who chaired it, as the minutes say. */
function HeldFields({ draft, onChange }: FieldsProps): ReactNode {
  const { say } = useLanguage();
  const { today } = useWard();
  return (
    <div className={classes.votes}>
      <DayField
        label={say('Ngày họp', 'Held on')}
        value={draft.heldOn}
        onChange={(heldOn) => onChange({ ...draft, heldOn })}
        max={today}
        isRequired={false}
      />
      <TextInput
        label={say('Người chủ trì', 'Chair')}
        value={draft.chair}
        onChange={(event) => onChange({ ...draft, chair: event.currentTarget.value })}
        maxLength={200}
      />
    </div>
  );
}

function Supervised({ draft, onChange }: FieldsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Checkbox
      label={say(
        'Có đại diện Mặt trận Tổ quốc giám sát cuộc họp',
        'The Fatherland Front’s supervisor was present',
      )}
      checked={draft.supervised}
      onChange={(event) => onChange({ ...draft, supervised: event.currentTarget.checked })}
    />
  );
}
