import { Button, Checkbox, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { ChangesFields } from './changes-fields.tsx';
import { ConfirmMeeting } from './confirm-meeting.tsx';
import { type MeetingDraft, noMeeting, votesIn } from './meeting-draft.ts';
import classes from './meeting-form.module.css';
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
        if (votes) ask(true);
      }}
    >
      <h2>
        {say('Kết quả họp', 'Meeting of')}: <bdi>{village}</bdi>
      </h2>
      <VotesFields draft={draft} onChange={setDraft} />
      <Supervised draft={draft} onChange={setDraft} />
      <ChangesFields village={village} draft={draft} onChange={setDraft} />
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          {say('Hủy', 'Cancel')}
        </Button>
        <Button type="submit">{say(buttons.recordMeeting)}</Button>
      </Group>
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

interface SupervisedProps {
  readonly draft: MeetingDraft;
  readonly onChange: (draft: MeetingDraft) => void;
}

function Supervised({ draft, onChange }: SupervisedProps): ReactNode {
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
