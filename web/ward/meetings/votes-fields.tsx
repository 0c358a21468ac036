import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShare } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { passes } from './meeting.ts';
import { type MeetingDraft, votesIn } from './meeting-draft.ts';
import classes from './meeting-form.module.css';

interface Props {
  readonly draft: MeetingDraft;
  readonly onChange: (draft: MeetingDraft) => void;
}

/** How many attended and agreed, and at once whether the village passes. */
export function VotesFields({ draft, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  const isTooMany = Number(draft.agreed) > Number(draft.attended) && draft.attended !== '';
  const number = { type: 'number', inputMode: 'numeric', min: 0, max: 100_000, required: true } as const;
  return (
    <>
      <div className={classes.votes}>
        <TextInput
          {...number}
          withAsterisk={false}
          label={say('Số người dự họp', 'People who attended')}
          value={draft.attended}
          onChange={(event) => onChange({ ...draft, attended: event.currentTarget.value })}
        />
        <TextInput
          {...number}
          withAsterisk={false}
          label={say('Số người đồng ý', 'People who agreed')}
          value={draft.agreed}
          onChange={(event) => onChange({ ...draft, agreed: event.currentTarget.value })}
          error={
            isTooMany &&
            say('Không thể nhiều hơn số người dự.', 'There cannot be more than those who attended.')
          }
        />
      </div>
      <Share draft={draft} />
    </>
  );
}

function Share({ draft }: { readonly draft: MeetingDraft }): ReactNode {
  const { say, count, language } = useLanguage();
  const { agree } = useWard().campaign;
  const votes = votesIn(draft);
  if (!votes) return null;
  const { attended, agreed } = votes;
  const share = attended > 0 ? ` (${formatShare(agreed / attended, language)})` : '';
  const least = formatShare(agree, language);
  const figures = `${count(agreed)}/${count(attended)}${share}`;
  return passes(votes, agree) ? (
    <p className={classes.passes} role="status">
      {say(
        `Đồng ý ${figures}, từ ${least} trở lên: thôn thông qua.`,
        `${figures} agreed, at least ${least}: the village passes.`,
      )}
    </p>
  ) : (
    <p className={classes.fails} role="status">
      {say(
        `Đồng ý ${figures}, dưới ${least}: thôn không thông qua. Các hộ của thôn phải chấm lại, nộp lại, rồi thôn họp lại.`,
        `${figures} agreed, below ${least}: the village does not pass. Its households are scored again and handed in again, then it meets again.`,
      )}
    </p>
  );
}
