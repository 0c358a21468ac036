import type { ReactNode } from 'react';
import { formatDay } from '../../language/format.ts';
import { classes } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { useHouseholds } from '../households/use-households.ts';
import { measureOf, officialResult } from '../scores/new-scores.ts';
import { useWard } from '../use-ward.ts';
import type { ChangeDraft, MeetingDraft } from './meeting-draft.ts';
import { votesGiven } from './votes/votes.ts';

interface Props {
  readonly draft: MeetingDraft;
}

/** When the meeting was held and by whom, as list items. */
export function Held({ draft: { heldOn, chair } }: Props): ReactNode {
  const { say } = useLanguage();
  const none = say('không ghi', 'not given');
  return (
    <>
      <li>
        {say('Ngày họp', 'Held on')}: {heldOn === '' ? none : formatDay(heldOn)}
      </li>
      <li>
        {say('Người chủ trì', 'Chair')}: <bdi>{chair.trim() || none}</bdi>
      </li>
    </>
  );
}

/** The votes on single households, where the meeting took them. */
export function Voted({ draft }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { households } = useHouseholds();
  const votes = votesGiven(draft.votes);
  if (votes.length === 0) return null;
  const headOf = (key: string) => households.find(({ household }) => household === key)?.head ?? key;
  return (
    <>
      <p>
        {say('Biểu quyết từng hộ (đồng ý / không đồng ý):', 'Votes on each household (agreed / against):')}
      </p>
      <ul>
        {votes.map(({ household, agreed, against }) => (
          <li key={household}>
            <bdi>{headOf(household)}</bdi>: {count(agreed)} / {count(against)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whose scores change: from what to what. */
export function Changed({ draft }: Props): ReactNode {
  const { say } = useLanguage();
  if (draft.changes.length === 0) return null;
  return (
    <>
      <p>{say('Hộ sửa điểm:', 'Households with new scores:')}</p>
      <ul>
        {draft.changes.map((change) => (
          <NewScores key={change.id} change={change} />
        ))}
      </ul>
    </>
  );
}

function NewScores({ change: { line, scores, reason } }: { readonly change: ChangeDraft }): ReactNode {
  const { say, count } = useLanguage();
  const { campaign } = useWard();
  if (!line) return null;
  const now = officialResult(line, campaign);
  const measure = measureOf(line, campaign) === 'b1' ? 'B1' : say('Thu nhập', 'Income');
  const moved = (name: string, from: number | undefined, to: string): string =>
    to === '' ? '' : `${name} ${from === undefined ? '–' : count(from)} → ${count(Number(to))}`;
  const parts = [moved(measure, now?.measure, scores.measure), moved('B2', now?.points, scores.b2)];
  const present = say(classes[line.now]);
  return (
    <li>
      <bdi>{line.head}</bdi>: {parts.filter(Boolean).join('; ')}.{' '}
      {say(
        `Hiện nay: ${present}; phân loại được tính lại theo điểm mới.`,
        `At present: ${present}; it is classified anew by the new scores.`,
      )}{' '}
      {say('Lý do', 'Reason')}: <bdi>{reason.trim()}</bdi>
    </li>
  );
}
