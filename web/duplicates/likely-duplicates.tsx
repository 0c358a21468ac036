import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { DecidedPair } from '../client/answers.ts';
import { useCostlyRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';
import { LikelyTable } from './likely-table.tsx';
import { mergePairs, undecided } from './pairs.ts';
import { useComparison } from './use-comparison.ts';

interface Props {
  readonly campaign: string;
  readonly ward: string;
  /** The codes of all other wards that the reader may look into. */
  readonly others: readonly string[];
  readonly nameOf: (ward: string) => string;
  readonly decided: readonly DecidedPair[];
}

/** Households of one ward that are likely one: within the ward, and on request with the other wards. */
export function LikelyDuplicates({ campaign, ward, others, nameOf, decided }: Props): ReactNode {
  const { say } = useLanguage();
  const { likely } = useCostlyRead('GET /api/campaigns/:campaign/wards/:ward/duplicates', {
    campaign,
    ward,
    among: ward,
  });
  const comparison = useComparison({ campaign, ward }, others);
  const answers = [...(likely ? [likely] : []), ...comparison.answers];
  const pairs = mergePairs(answers.map((answer) => answer.pairs));
  const total = answers.reduce((sum, answer) => sum + answer.total, 0);
  return (
    <>
      <h3>{say('Có thể trùng', 'Likely duplicates')}</h3>
      <p>
        {say(
          'Hai chủ hộ có họ tên và ngày sinh giống nhau. Điểm giống cộng từ các lý do; càng cao càng nên xem trước. Đây chỉ là gợi ý để đối chiếu, có thể vẫn là hai người.',
          'The heads have a like name and birth. The likeness is the sum of the reasons: look at the highest first. It only suggests what to compare; they may still be two people.',
        )}
      </p>
      {others.length > 0 && <Compare comparison={comparison} />}
      <Problem error={comparison.error} />
      {pairs.length < total && <Left shown={pairs.length} total={total} />}
      <LikelyTable
        campaign={campaign}
        caption={say('Các cặp hộ có thể trùng', 'Likely duplicates')}
        empty={say(
          'Chưa thấy cặp hộ nào giống nhau đến mức đó.',
          'No two households are found to be so alike.',
        )}
        pairs={undecided(pairs, decided)}
        decided={decided}
        nameOf={nameOf}
      />
    </>
  );
}

function Left({ shown, total }: { readonly shown: number; readonly total: number }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <p className="quiet">
      {say(
        `Dưới đây là ${count(shown)} cặp giống nhất trong ${count(total)} cặp.`,
        `Below are the ${count(shown)} likeliest of ${count(total)} ${plural(total, 'pair')}.`,
      )}
    </p>
  );
}

function Compare({ comparison }: { readonly comparison: ReturnType<typeof useComparison> }): ReactNode {
  const { say, count } = useLanguage();
  const { done, total, isRunning, start } = comparison;
  return (
    <p>
      {done < total && (
        <Button variant="default" loading={isRunning} onClick={start}>
          {say('So với các xã khác', 'Compare with the other wards')}
        </Button>
      )}{' '}
      <span role="status">
        {done > 0 &&
          say(
            `Đã so với ${count(done)} / ${count(total)} xã.`,
            `Compared with ${count(done)} of ${count(total)} ${plural(total, 'ward')}.`,
          )}
      </span>
    </p>
  );
}
