import type { ReactNode } from 'react';
import type { PairSide } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { householdPath } from '../ward/households/household-path.ts';
import { sideText } from './pairs.ts';

interface Props {
  readonly campaign: string;
  readonly side: PairSide;
  /** Where the household is in another ward than the one that is looked at. */
  readonly wardName?: string | undefined;
}

/** One household of a pair: its head with a link, and what it is compared by, as far as the reader may look. */
export function Side({ campaign, side, wardName }: Props): ReactNode {
  const { say } = useLanguage();
  const { ward, household, head } = side;
  return (
    <span>
      {household === undefined && say('Một hộ ở xã khác', 'A household in another ward')}
      {household !== undefined && head === undefined && say('Hộ không còn được ghi', 'No longer recorded')}
      {household !== undefined && head !== undefined && (
        <>
          <Link href={householdPath({ campaign, ward }, household)}>
            <bdi>{head}</bdi>
          </Link>
          <br />
          <bdi className="quiet">{say(sideText(side))}</bdi>
        </>
      )}
      {wardName && (
        <>
          <br />
          <bdi className="quiet">{wardName}</bdi>
        </>
      )}
    </span>
  );
}
