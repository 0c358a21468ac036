import type { ReactNode } from 'react';
import type { ChangeLine } from '../../../client/answers.ts';
import { preview } from '../../../language/labels.ts';
import { useLanguage } from '../../../language/language.tsx';
import { ClassBadge } from '../../../parts/badges.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';

interface Props {
  readonly kind: 'new' | 'missing';
  readonly lines: readonly ChangeLine[];
}

/** Households that a file adds, or does not hold, by name. */
export function ChangesTable({ kind, lines }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <DataTable
      caption={say(preview[kind])}
      columns={useColumns(kind)}
      rows={lines}
      keyOf={({ household }) => household}
      empty={say('Không còn hộ nào như vậy.', 'There is no such household any more.')}
      isWhole
    />
  );
}

function useColumns(kind: Props['kind']): Column<ChangeLine>[] {
  const { say, count } = useLanguage();
  const columns: Column<ChangeLine>[] = [
    { title: say('Chủ hộ', 'Head'), cell: ({ head }) => <bdi>{head}</bdi> },
    { title: say('Mã hộ', 'Code'), cell: ({ code }) => <bdi>{code ?? '–'}</bdi> },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
  ];
  const row = { title: say('Dòng', 'Row'), isNumber: true, cell: (line: ChangeLine) => line.row };
  const facts: Column<ChangeLine>[] = [
    { title: say('Số khẩu', 'People'), isNumber: true, cell: ({ people }) => count(people) },
    { title: say('Kết quả', 'Result'), cell: ({ class: result }) => <ClassBadge value={result} /> },
  ];
  return kind === 'new' ? [...columns, row, ...facts] : [...columns, ...facts];
}
