import type { ReactNode } from 'react';
import { useRead } from '../../client/use-read.ts';
import { dayOf, formatTime } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../../ward/use-ward.ts';
import { type Decision, decisionText } from './decision-text.ts';
import classes from './decisions.module.css';
import { HouseholdNames } from './household-names.tsx';

/** What people decided in the ward and what they wrote, newest first. */
export function Decisions(): ReactNode {
  const { say } = useLanguage();
  const { params, campaign } = useWard();
  const { decisions } = useRead('GET /api/campaigns/:campaign/wards/:ward/decisions', params);
  if (decisions.length === 0) {
    return <p className="none">{say('Chưa có quyết định nào.', 'Nothing is decided yet.')}</p>;
  }
  return (
    <ol className={classes.decisions}>
      {[...decisions].reverse().map((decision, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: decisions have no key, and only a newer one moves them.
        <DecisionLine key={decisions.length - index} decision={decision} agree={campaign.agree} />
      ))}
    </ol>
  );
}

function DecisionLine({
  decision,
  agree,
}: {
  readonly decision: Decision;
  readonly agree: number;
}): ReactNode {
  const { say, weekday } = useLanguage();
  const { at, by } = decision;
  const { what, said, households } = decisionText(decision, agree);
  return (
    <li>
      <p className={classes.when}>
        {weekday(dayOf(at))}, {formatTime(at)} ·{' '}
        <bdi>{by === 'public' ? say('người dân', 'a citizen') : by}</bdi>
      </p>
      <p>
        <bdi>{say(what)}</bdi>
        {households.length > 0 && ': '}
        <HouseholdNames households={households} />
      </p>
      {said && (
        <blockquote>
          <bdi>{said}</bdi>
        </blockquote>
      )}
    </li>
  );
}
