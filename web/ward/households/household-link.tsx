import type { ReactNode } from 'react';
import { Link } from '../../parts/link.tsx';
import { useWardParams } from '../use-ward.ts';
import { householdPath } from './household-path.ts';

interface Props {
  readonly household: string;
  /** The name of its head. */
  readonly head: string;
}

/** A head's name that leads to the household's page. */
export function HouseholdLink({ household, head }: Props): ReactNode {
  const params = useWardParams();
  return (
    <Link href={householdPath(params, household)}>
      <bdi>{head}</bdi>
    </Link>
  );
}
