import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import type { HouseholdLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useWard } from '../../use-ward.ts';
import classes from './household-votes.module.css';
import { columns, isVotedDown, noVote, type VoteColumn, type VoteDraft } from './votes.ts';

interface Props {
  readonly line: HouseholdLine;
  readonly row: number;
  readonly vote: VoteDraft | undefined;
  readonly isTooMany: boolean;
  readonly onType: (column: VoteColumn, text: string) => void;
  /** What was copied from several cells. */
  readonly onPaste: (column: VoteColumn, text: string) => void;
}

/** One household with its votes. */
export function VoteRow({ line, vote = noVote, isTooMany, ...rest }: Props): ReactNode {
  return (
    <tr>
      <th scope="row">
        <bdi>{line.head}</bdi>
        <Outcome vote={vote} isTooMany={isTooMany} />
      </th>
      {columns.map((column) => (
        <td key={column}>
          <VoteField {...rest} line={line} vote={vote} isTooMany={isTooMany} column={column} />
        </td>
      ))}
    </tr>
  );
}

interface FieldProps extends Props {
  readonly vote: VoteDraft;
  readonly column: VoteColumn;
}

function VoteField({ line, row, vote, column, isTooMany, onType, onPaste }: FieldProps): ReactNode {
  const { say } = useLanguage();
  const labels = {
    agreed: say('Số người đồng ý', 'People who agreed'),
    against: say('Số người không đồng ý', 'People against'),
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    onPaste(column, text);
  };
  return (
    <input
      inputMode="numeric"
      autoComplete="off"
      aria-label={`${line.head}: ${labels[column]}`}
      aria-invalid={isTooMany}
      data-row={row}
      data-column={column}
      value={vote[column]}
      onChange={(event) => onType(column, event.currentTarget.value)}
      onPaste={paste}
      onKeyDown={moveOn}
    />
  );
}

/** By how many rows a key moves. */
const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Goes to the same column of a neighbouring row. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  const by = steps[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const { row, column } = event.currentTarget.dataset;
  const next = event.currentTarget
    .closest('table')
    ?.querySelector<HTMLInputElement>(`[data-row="${Number(row) + by}"][data-column="${column}"]`);
  next?.focus();
  next?.select();
}

function Outcome({ vote, isTooMany }: Pick<Props, 'isTooMany'> & { readonly vote: VoteDraft }): ReactNode {
  const { say } = useLanguage();
  const { agree } = useWard().campaign;
  const { agreed, against } = vote;
  if (isTooMany)
    return (
      <span className={classes.wrong}>
        {say('Nhiều phiếu hơn số người dự.', 'More votes than people who attended.')}
      </span>
    );
  if (agreed === '' && against === '') return null;
  return isVotedDown({ agreed: Number(agreed), against: Number(against) }, agree) ? (
    <span className={classes.down}>{say('Phải chấm lại', 'Scored again')}</span>
  ) : null;
}
