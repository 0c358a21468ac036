import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Answer } from '../../../../shared/contract/call.ts';
import { plural } from '../../../../shared/i18n/plural.ts';
import { useRead } from '../../../client/use-read.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Choices } from '../../../parts/choices.tsx';
import { useWard } from '../../use-ward.ts';
import { type AllWaiting, Dismiss } from './dismiss.tsx';
import classes from './intake.module.css';
import { IntakeCard } from './intake-card.tsx';
import { isFound } from './is-found.ts';

export type IntakeLine = Answer<'readIntake'>['entries'][number];
type State = IntakeLine['state'];

/** As many as one can look through at once; the rest comes when these are decided. */
const limit = 100;

/** What came in from outside, or as a claim on paper: the ward accepts each, or dismisses one or many. */
export function Intake(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const [state, setState] = useState<State>('received');
  const [text, setText] = useState('');
  const given = { ...params, state, limit };
  const { counts, until, total, entries } = useRead('GET /api/campaigns/:campaign/wards/:ward/intake', given);
  const shown = entries.filter((entry) => isFound(entry, text));
  return (
    <>
      <States counts={counts} state={state} onChoose={setState} />
      {counts.late > 0 && <Late count={counts.late} />}
      {entries.length > 0 && (
        <TextInput
          type="search"
          label={say('Lọc theo chữ trong nội dung, tên hoặc thôn', 'Filter by words, name or village')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Entries
        entries={shown}
        state={state}
        // What a filter hides must not be dismissed with the rest: those that are shown can be ticked.
        all={text.trim() === '' ? { count: counts.received, first: entries, until } : undefined}
      />
      <Shown shown={shown.length} total={total} />
    </>
  );
}

interface StatesProps {
  readonly counts: Answer<'readIntake'>['counts'];
  readonly state: State;
  readonly onChoose: (state: State) => void;
}

/** Which state is shown. What came as the posting ended is rare, and offered only where there is some. */
function States({ counts, state, onChoose }: StatesProps): ReactNode {
  const { say } = useLanguage();
  const usual = [
    { value: 'received' as const, label: say('Chờ giải quyết', 'To be decided') },
    { value: 'accepted' as const, label: say('Đã tiếp nhận', 'Accepted') },
    { value: 'dismissed' as const, label: say('Không tiếp nhận', 'Dismissed') },
  ];
  const late = { value: 'late' as const, label: say('Đến khi vừa hết hạn', 'Came as it ended') };
  const shown = counts.late > 0 || state === 'late' ? [...usual, late] : usual;
  return (
    <Choices
      label={say('Tình trạng', 'State')}
      choices={shown.map((each) => ({ ...each, count: counts[each.value] }))}
      value={state}
      onChoose={onChoose}
    />
  );
}

/** What came as the posting ended is nobody's task any more; who approves the list can still act on it. */
function Late({ count: late }: { readonly count: number }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <p>
      {say(
        `${count(late)} ý kiến đến khi niêm yết vừa hết hạn nên không được xem xét; phiếu của người gửi cũng ghi như vậy. Ý kiến nào có căn cứ thì báo cấp thẩm định trả lại hộ đó; khi danh sách niêm yết lại, xã xem xét được ý kiến này.`,
        `${count(late)} came as the posting ended and ${plural(late, 'was', 'were')} not decided; the ${plural(late, 'receipt says', 'receipts say')} so too. Where one is well founded, ask the approver to return the household: once the list is posted again, the ward can decide it.`,
      )}
    </p>
  );
}

interface EntriesProps {
  readonly entries: readonly IntakeLine[];
  readonly state: State;
  readonly all: AllWaiting | undefined;
}

/** Those that wait can be ticked, to be dismissed together. */
function Entries({ entries, state, all }: EntriesProps): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const decides = state === 'received' && may('dismiss');
  const receipts = entries.map(({ receipt }) => receipt);
  const chosen = receipts.filter((receipt) => ticked.has(receipt));
  const tick = (receipt: string, on: boolean) =>
    setTicked(new Set(on ? [...chosen, receipt] : chosen.filter((each) => each !== receipt)));
  return (
    <>
      {decides && entries.length > 0 && (
        <div className={classes.actions}>
          <label>
            <input
              type="checkbox"
              checked={chosen.length === entries.length}
              onChange={(event) => setTicked(new Set(event.currentTarget.checked ? receipts : []))}
            />{' '}
            {say('Chọn tất cả đang hiện', 'Choose all that are shown')}
          </label>
          <Dismiss
            chosen={entries.filter(({ receipt }) => chosen.includes(receipt))}
            all={all}
            onDone={() => setTicked(new Set())}
          />
        </div>
      )}
      {entries.map((entry) => (
        <IntakeCard
          key={entry.receipt}
          entry={entry}
          isTicked={ticked.has(entry.receipt)}
          {...(decides && { onTick: (on: boolean) => tick(entry.receipt, on) })}
        />
      ))}
    </>
  );
}

function Shown({ shown, total }: { readonly shown: number; readonly total: number }): ReactNode {
  const { say, count } = useLanguage();
  if (shown === 0) return <p className="none">{say('Không có ý kiến nào.', 'There is none.')}</p>;
  if (shown === total) return null;
  return (
    <p className="quiet" role="status">
      {say(
        `Đang hiện ${count(shown)} trong ${count(total)} ý kiến, cũ nhất trước.`,
        `${count(shown)} of ${count(total)} are shown, the oldest first.`,
      )}
    </p>
  );
}
