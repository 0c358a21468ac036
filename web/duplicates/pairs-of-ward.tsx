import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { DecidedTable } from './decided-table.tsx';
import { LikelyDuplicates } from './likely-duplicates.tsx';
import { LikelyTable } from './likely-table.tsx';

interface Props {
  readonly campaign: string;
  readonly ward: string;
  /** The codes of all other wards that the reader may look into. */
  readonly others: readonly string[];
  readonly nameOf: (ward: string) => string;
}

/** One ward's pairs: those by a shared id, those that are likely, and those that are decided. */
export function PairsOfWard({ campaign, ward, others, nameOf }: Props): ReactNode {
  const { say } = useLanguage();
  const read = useRead('GET /api/campaigns/:campaign/wards/:ward/pairs', { campaign, ward });
  const { open, total, decided } = read;
  return (
    <>
      <h3>{say('Trùng số định danh', 'Sharing an id number')}</h3>
      {open.length < total && <Left shown={open.length} total={total} />}
      <LikelyTable
        campaign={campaign}
        caption={say('Các cặp hộ trùng số định danh', 'Pairs that share an id number')}
        empty={say(
          'Không còn cặp hộ nào trùng số định danh phải quyết định.',
          'No pair that shares a number is left to decide.',
        )}
        pairs={open}
        decided={decided}
        nameOf={nameOf}
      />
      <LikelyDuplicates {...{ campaign, ward, others, nameOf, decided }} />
      <DecidedTable campaign={campaign} decided={decided} nameOf={nameOf} />
    </>
  );
}

function Left({ shown, total }: { readonly shown: number; readonly total: number }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <p className="quiet">
      {say(
        `Dưới đây là ${count(shown)} trong ${count(total)} cặp; quyết định xong thì hiện các cặp sau.`,
        `Below are ${count(shown)} of ${count(total)} ${plural(total, 'pair')}; the others follow once these are decided.`,
      )}
    </p>
  );
}
