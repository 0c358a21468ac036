import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BatchView, ChangeLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Callout } from '../../../parts/callout.tsx';
import classes from './changes.module.css';
import { Differences } from './changes-table.tsx';
import { useChanges } from './use-changes.ts';

interface Props {
  readonly batch: BatchView;
  /** Codes that the reader has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  readonly onToggle: (code: string) => void;
}

/** So many heads at once are rarely all new: the codes have moved against the names. */
const suspicious = 10;

/** Households that would have another head under their code: each is confirmed by a tick before the file is recorded. */
export function HeadChanges({ batch, confirmed, onToggle }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { lines, total, isLoading, loadMore } = useChanges(batch, 'heads');
  const left = total - lines.length;
  if (total === 0) return null;
  return (
    <Callout
      tone="warn"
      title={say(
        `${count(total)} mã hộ đã ghi sẽ đổi sang chủ hộ khác`,
        `Recorded codes that would get another head: ${count(total)}`,
      )}
    >
      <p>
        {say(
          'Đúng là hộ này đổi chủ hộ thì đánh dấu. Nếu là hai hộ khác nhau, sửa mã trong tệp rồi nộp lại; ghi bây giờ thì hộ cũ bị thay.',
          'Tick each household whose head is another person now. If they are two households, correct the code in the file and hand it in again: recorded now, the old household is replaced.',
        )}
      </p>
      {total >= suspicious && (
        <p>
          {say(
            'Nhiều hộ cùng đổi chủ hộ thường là do cột mã bị lệch dòng.',
            'So many at once usually mean that the column of codes has slipped by a row.',
          )}
        </p>
      )}
      <ul className={classes.heads}>
        {lines.map((line) => (
          <Head
            key={line.household}
            line={line}
            isConfirmed={confirmed.has(line.household)}
            onToggle={() => onToggle(line.household)}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button variant="default" loading={isLoading} onClick={loadMore}>
          {say(`Xem thêm (còn ${count(left)})`, `Show more (${count(left)} left)`)}
        </Button>
      )}
    </Callout>
  );
}

interface HeadProps {
  readonly line: ChangeLine;
  readonly isConfirmed: boolean;
  readonly onToggle: () => void;
}

function Head({ line, isConfirmed, onToggle }: HeadProps): ReactNode {
  const { say } = useLanguage();
  const { code = '', village } = line;
  const before = line.differences.find(
    ({ field, person }) => field === 'name' && person === undefined,
  )?.before;
  const names = `${before ?? ''} → ${line.head}`;
  return (
    <li>
      <Checkbox
        checked={isConfirmed}
        onChange={onToggle}
        label={<bdi>{say(`Mã ${code}, ${village}: ${names}`, `Code ${code}, ${village}: ${names}`)}</bdi>}
      />
      <Differences line={line} />
    </li>
  );
}
