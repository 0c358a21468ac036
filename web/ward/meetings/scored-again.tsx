import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { VotedDown } from './votes/voted-down.tsx';

interface Props {
  /** What is to be done about them. */
  readonly children: ReactNode;
}

/** Names the villages, and the households alone, that are scored again because a meeting did not agree. */
export function ScoredAgain({ children }: Props): ReactNode {
  const { say } = useLanguage();
  const { villages } = useWard();
  const reopened = villages.filter(({ state }) => state === 'reopened');
  if (reopened.length === 0) return null;
  const names = reopened.map(({ name, votedDown }) =>
    votedDown === undefined ? name : `${name} (${say(`${votedDown} hộ`, `${votedDown} of its households`)})`,
  );
  return (
    <p>
      <b>
        {say('Phải chấm lại:', 'To be scored again:')} <bdi>{names.join(', ')}</bdi>.
      </b>{' '}
      {children}
      {reopened.some(({ votedDown }) => votedDown !== undefined) && <VotedDown />}
    </p>
  );
}
