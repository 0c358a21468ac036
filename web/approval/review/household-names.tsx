import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { HouseholdLink } from '../../ward/households/household-link.tsx';
import { useHouseholdNames } from './use-household-names.ts';

/** So many are named; the rest are counted. */
const shown = 10;

/** The households that a decision is about, by their heads, each with a link. */
export function HouseholdNames({ households }: { readonly households: readonly string[] }): ReactNode {
  const { say, count } = useLanguage();
  const nameOf = useHouseholdNames();
  if (households.length === 0) return null;
  const more = households.length - shown;
  return (
    <span>
      {households.slice(0, shown).map((household, index) => (
        <Fragment key={household}>
          {index > 0 && ', '}
          <HouseholdLink household={household} head={nameOf(household)?.head ?? household} />
        </Fragment>
      ))}
      {more > 0 && say(` và ${count(more)} hộ khác`, ` and ${count(more)} more`)}
    </span>
  );
}
