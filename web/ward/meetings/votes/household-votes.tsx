import type { ReactNode } from 'react';
import type { HouseholdLine } from '../../../client/answers.ts';
import { formatShare } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useHouseholds } from '../../households/use-households.ts';
import { useWard } from '../../use-ward.ts';
import type { MeetingDraft } from '../meeting-draft.ts';
import classes from './household-votes.module.css';
import { VoteRow } from './vote-row.tsx';
import { householdsToMeet, pasteVotes, setVote, tooMany } from './votes.ts';

interface Props {
  readonly village: string;
  readonly draft: MeetingDraft;
  readonly onChange: (draft: MeetingDraft) => void;
}

/** The votes on each household, where the meeting took them; most meetings agree to the whole list at once. */
export function HouseholdVotes({ village, draft, onChange }: Props): ReactNode {
  const { say, language } = useLanguage();
  const { households, isComplete } = useHouseholds();
  const share = formatShare(useWard().campaign.agree, language);
  const lines = householdsToMeet(households, village);
  const isAlone = lines.some(({ votedDown }) => votedDown);
  return (
    <details className={classes.votes} open={isAlone}>
      <summary>{say('Biểu quyết từng hộ (nếu có)', 'Votes on each household (if taken)')}</summary>
      <p className="quiet">
        {say(
          `Hộ có dưới ${share} số phiếu đồng ý phải chấm lại và họp lại riêng hộ đó. Hộ không biểu quyết thì để trống. Có thể dán cả cột số chép từ bảng tính; Enter xuống hộ tiếp theo.`,
          `A household with less than ${share} of its votes is scored again and met on again alone. Leave a household empty where there was no vote. A column copied from a sheet can be pasted; Enter goes to the next household.`,
        )}
      </p>
      {isComplete ? (
        <VotesTable lines={lines} draft={draft} onChange={onChange} />
      ) : (
        <p role="status">{say('Đang tải danh sách hộ…', 'Loading the households…')}</p>
      )}
    </details>
  );
}

interface TableProps extends Omit<Props, 'village'> {
  readonly lines: readonly HouseholdLine[];
}

function VotesTable({ lines, draft, onChange }: TableProps): ReactNode {
  const { say } = useLanguage();
  const { votes, attended } = draft;
  const wrong = new Set(tooMany(votes, attended));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{say('Chủ hộ', 'Head')}</th>
          <th scope="col">{say('Đồng ý', 'Agreed')}</th>
          <th scope="col">{say('Không đồng ý', 'Against')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => (
          <VoteRow
            key={line.household}
            line={line}
            row={row}
            vote={votes[line.household]}
            isTooMany={wrong.has(line.household)}
            onType={(column, text) =>
              onChange({ ...draft, votes: setVote(votes, line.household, column, text) })
            }
            onPaste={(column, text) =>
              onChange({ ...draft, votes: pasteVotes(votes, lines, { row, column }, text) })
            }
          />
        ))}
      </tbody>
    </table>
  );
}
