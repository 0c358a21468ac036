import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { householdPath } from '../ward/households/household-path.ts';
import { type PairSide, sideText } from './pairs.ts';

interface Props {
  readonly campaign: string;
  readonly side: PairSide;
  /** Where the household is in another ward than the one that is looked at. */
  readonly wardName?: string | undefined;
}

/** One household of a likely pair: its head with a link, and what it is compared by. */
export function Side({ campaign, side, wardName }: Props): ReactNode {
  const { say } = useLanguage();
  const { ward, household, head } = side;
  return (
    <span>
      <Link href={householdPath({ campaign, ward }, household)}>
        <bdi>{head}</bdi>
      </Link>
      <br />
      <bdi className="quiet">{say(sideText(side))}</bdi>
      {wardName && (
        <>
          <br />
          <bdi className="quiet">{wardName}</bdi>
        </>
      )}
    </span>
  );
}
