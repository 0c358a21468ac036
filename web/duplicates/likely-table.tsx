import type { ReactNode } from 'react';
import type { LikelyPair } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { keyOf, reasonsText } from './pairs.ts';
import { Side } from './side.tsx';

interface Props {
  readonly campaign: string;
  readonly pairs: readonly LikelyPair[];
  /** The name of a ward by its code, where a pair may have one in another ward. */
  readonly nameOf?: (ward: string) => string;
}

/** Pairs of households that are likely one, the likeliest first, each with the reasons. */
export function LikelyTable({ campaign, pairs, nameOf }: Props): ReactNode {
  const { say, count } = useLanguage();
  return (
    <DataTable
      caption={say('Các cặp hộ có thể trùng', 'Likely duplicates')}
      empty={say(
        'Chưa thấy cặp hộ nào giống nhau đến mức đó.',
        'No two households are found to be so alike.',
      )}
      columns={[
        { title: say('Hộ', 'Household'), cell: ({ one }) => <Side campaign={campaign} side={one} /> },
        {
          title: say('Có thể trùng với', 'Likely the same as'),
          cell: ({ one, other }) => (
            <Side
              campaign={campaign}
              side={other}
              wardName={one.ward === other.ward ? undefined : nameOf?.(other.ward)}
            />
          ),
        },
        { title: say('Vì sao', 'Why'), cell: (pair) => say(reasonsText(pair)) },
        { title: say('Điểm giống', 'Likeness'), isNumber: true, cell: ({ score }) => count(score) },
      ]}
      rows={pairs}
      keyOf={keyOf}
    />
  );
}
