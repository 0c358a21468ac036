import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useCommand } from '../../client/use-command.ts';
import { formatShare } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { named } from '../../parts/named.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useHouseholds } from '../households/use-households.ts';
import { useWard } from '../use-ward.ts';
import { outcomeText, passes } from './meeting.ts';
import { changesIn, type MeetingDraft, saidIn } from './meeting-draft.ts';
import { Changed, Held, Voted } from './read-again.tsx';
import { isVotedDown, votesGiven } from './votes/votes.ts';

interface Props {
  readonly village: string;
  readonly draft: MeetingDraft;
  readonly votes: { readonly attended: number; readonly agreed: number };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Everything that is recorded of the meeting once more, as it cannot be changed, and what follows from it. */
export function ConfirmMeeting({ village, draft, votes, onClose, onDone }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { params, campaign, villages } = useWard();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/meetings');
  const passed = passes(votes, campaign.agree);
  const changes = changesIn(draft, campaign);
  const down = votesGiven(draft.votes).filter((vote) => isVotedDown(vote, campaign.agree));
  const record = async () => {
    if (!(await run({ ...params, village, ...votes, ...saidIn(draft), changes }))) return;
    tell(named(say(outcomeText({ village, passed, down: down.length }, villages)), village));
    scrollTo(0, 0);
    onDone();
  };
  return (
    <Confirm
      isOpen
      title={
        <>
          {say(buttons.recordMeeting)}: <bdi>{village}</bdi>
        </>
      }
      action={say(buttons.recordMeeting)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void record()}
      onClose={onClose}
    >
      <Figures {...votes} draft={draft} />
      <Voted draft={draft} />
      <Changed draft={draft} />
      {passed && <VotedDown households={down.map(({ household }) => household)} />}
      <WhatFollows passed={passed} isAlone={passed && down.length > 0} />
    </Confirm>
  );
}

interface FollowsProps {
  readonly passed: boolean;
  /** Whether households go back alone. */
  readonly isAlone: boolean;
}

function WhatFollows({ passed, isAlone }: FollowsProps): ReactNode {
  const { say } = useLanguage();
  const follows = passed
    ? isAlone
      ? say(
          'Thôn thông qua các hộ khác. Các hộ trên phải chấm lại và họp lại riêng; xã quay lại bước rà soát.',
          'The village passes its other households. Those above are scored again and met on again alone; the ward goes back to the survey.',
        )
      : say('Thôn thông qua.', 'The village passes.')
    : say(
        'Thôn không thông qua: các hộ đưa ra cuộc họp phải chấm lại, và xã quay lại bước rà soát.',
        'The village does not pass: the households that it met on are scored again, and the ward goes back to the survey.',
      );
  return (
    <p>
      {follows} {say('Kết quả họp đã ghi không sửa được.', 'A meeting that is saved cannot be changed.')}
    </p>
  );
}

interface FiguresProps {
  readonly attended: number;
  readonly agreed: number;
  readonly draft: MeetingDraft;
}

function Figures({ attended, agreed, draft }: FiguresProps): ReactNode {
  const { say, count, language } = useLanguage();
  const share = attended > 0 ? ` (${formatShare(agreed / attended, language)})` : '';
  return (
    <ul>
      <Held draft={draft} />
      <li>
        {say('Đồng ý / dự họp', 'Agreed / attended')}: {count(agreed)}/{count(attended)}
        {share}
      </li>
      <li>
        {say('Đại diện Mặt trận', 'Supervisor')}:{' '}
        {draft.supervised ? say('có dự', 'present') : say('không dự', 'absent')}
      </li>
    </ul>
  );
}

/** The households that the meeting voted down. */
function VotedDown({ households }: { readonly households: readonly string[] }): ReactNode {
  const { say } = useLanguage();
  const { households: lines } = useHouseholds();
  if (households.length === 0) return null;
  return (
    <>
      <p>{say('Hộ không được thông qua:', 'Households voted down:')}</p>
      <ul>
        {lines
          .filter(({ household }) => households.includes(household))
          .map(({ household, head }) => (
            <li key={household}>
              <bdi>{head}</bdi>
            </li>
          ))}
      </ul>
    </>
  );
}
