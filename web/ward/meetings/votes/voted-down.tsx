import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { HouseholdLink } from '../../households/household-link.tsx';
import { useHouseholds } from '../../households/use-households.ts';
import { useWard } from '../../use-ward.ts';

/** The households that were voted down, by name, to those who may see them. */
export function VotedDown(): ReactNode {
  const { may } = useWard();
  return may('readHouseholds') ? <Names /> : null;
}

function Names(): ReactNode {
  const { say } = useLanguage();
  const down = useHouseholds().households.filter(({ votedDown }) => votedDown);
  return (
    <>
      <br />
      {say('Hộ không được thông qua:', 'Households voted down:')}{' '}
      {down.map(({ household, head, village }, index) => (
        <span key={household}>
          {index > 0 && '; '}
          <HouseholdLink household={household} head={head} /> (<bdi>{village}</bdi>)
        </span>
      ))}
    </>
  );
}
