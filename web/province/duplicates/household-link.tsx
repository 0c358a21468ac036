import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useCampaignId } from '../use-board.ts';

interface Props {
  readonly ward: string;
  readonly wardName: string;
  /** Absent where the reader may not look. */
  readonly household: string | undefined;
  /** Whether its ward has to be said. */
  readonly isElsewhere: boolean;
}

/** A key that was made for a household without a code says nothing to people. */
const isCode = (key: string): boolean => !/^[cin]-/.test(key);

/** A household by its code and ward, and the way to it for those who may look. */
export function HouseholdLink({ ward, wardName, household, isElsewhere }: Props): ReactNode {
  const { say } = useLanguage();
  const campaign = useCampaignId();
  const name = <bdi>{wardName}</bdi>;
  if (household === undefined) {
    return (
      <>
        {say('Một hộ ở', 'A household in')} {name}
      </>
    );
  }
  const code = isCode(household)
    ? say(`Hộ ${household}`, `Household ${household}`)
    : say('Hộ không có mã', 'Household without a code');
  return (
    <Link href={`/dot/${campaign}/xa/${ward}/ho/${encodeURIComponent(household)}`}>
      {code}
      {isElsewhere && <>, {name}</>}
    </Link>
  );
}
