import type { ReactNode } from 'react';
import { useGlance } from '../../../client/use-glance.ts';
import { LikelyTable } from '../../../duplicates/likely-table.tsx';
import { seenFrom, undecided } from '../../../duplicates/pairs.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Section } from '../../../parts/page.tsx';
import { useWardParams } from '../../use-ward.ts';

/** Other households of the ward that are likely this one, and whether its id numbers are elsewhere too. */
export function Duplicates({ household }: { readonly household: string }): ReactNode {
  const { say, count } = useLanguage();
  const { campaign, ward } = useWardParams();
  const found = useGlance(
    'GET /api/campaigns/:campaign/wards/:ward/duplicates',
    { campaign, ward, among: ward },
    { isFixed: true },
  );
  const pairs = useGlance(
    'GET /api/campaigns/:campaign/wards/:ward/pairs',
    { campaign, ward },
    { isFixed: true },
  );
  const shared = found?.duplicates.filter((each) => each.household === household) ?? [];
  const decided = pairs?.decided ?? [];
  const own = found?.likely?.pairs.flatMap((pair) => seenFrom(pair, ward, household) ?? []) ?? [];
  const likely = undecided(own, decided);
  if (shared.length === 0 && likely.length === 0) return null;
  return (
    <Section title={say('Có thể bị ghi hai lần', 'Perhaps recorded twice')}>
      {shared.length > 0 && (
        <p>
          {say(
            `${count(shared.length)} số định danh của hộ cũng có ở hộ khác.`,
            `Id numbers that another household has too: ${count(shared.length)}.`,
          )}
        </p>
      )}
      {likely.length > 0 && (
        <LikelyTable
          campaign={campaign}
          caption={say('Các cặp hộ có thể trùng', 'Likely duplicates')}
          empty=""
          pairs={likely}
          decided={decided}
        />
      )}
    </Section>
  );
}
