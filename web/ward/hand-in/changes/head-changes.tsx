import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChangeLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Callout } from '../../../parts/callout.tsx';
import classes from './changes.module.css';
import { Differences } from './differences.tsx';
import { ShowMore } from './show-more.tsx';
import type { useChanges } from './use-changes.ts';

interface Props {
  readonly heads: ReturnType<typeof useChanges>;
  /** Codes that the reader has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  readonly onToggle: (code: string) => void;
}

/** So many heads at once are rarely all new: the codes have moved against the names. */
const suspicious = 10;

/** Households that would have another head under their code: each is confirmed by a tick before the file is recorded. */
export function HeadChanges({ heads, confirmed, onToggle }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { lines, total, isLoading, loadMore } = heads;
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
      <ShowMore left={total - lines.length} isLoading={isLoading} onMore={loadMore} />
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
  const ofHead = line.differences.filter(({ person }) => person === undefined);
  const before = ofHead.find(({ field }) => field === 'name')?.before ?? '';
  const names = `${before} → ${line.head}`;
  return (
    <li>
      <Checkbox
        size="md"
        checked={isConfirmed}
        onChange={onToggle}
        label={<bdi>{say(`Mã ${code}, ${village}: ${names}`, `Code ${code}, ${village}: ${names}`)}</bdi>}
      />
      <Differences differences={ofHead.filter(({ field }) => field === 'birth' || field === 'idEnd')} />
    </li>
  );
}
