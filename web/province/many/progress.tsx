import type { ReactNode } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import { Refused } from '../../client/refused.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './many.module.css';
import { countOf, type Outcome } from './run-each.ts';
import type { Each } from './use-each.ts';

interface Props {
  readonly each: Pick<Each<unknown>, 'tasks' | 'outcomes'>;
}

/** How far a command for several wards is, and what came of it in each. */
export function Progress({ each: { tasks, outcomes } }: Props): ReactNode {
  const { say, count } = useLanguage();
  if (outcomes.length === 0) return null;
  const done = countOf(outcomes, 'done');
  const refused = countOf(outcomes, 'refused');
  return (
    <div className={classes.progress}>
      <progress value={done + refused} max={outcomes.length} aria-label={say('Tiến trình', 'Progress')} />
      <p role="status">
        {say(
          `Xong ${count(done)} / ${count(outcomes.length)} xã`,
          `${count(done)} of ${count(outcomes.length)} ${plural(outcomes.length, 'ward')} done`,
        )}
        {refused > 0 && say(`, ${count(refused)} xã chưa được`, `, ${count(refused)} refused`)}
      </p>
      <ul>
        {tasks.map(({ name }, index) => (
          <li key={name}>
            <bdi>{name}</bdi>: <Result outcome={outcomes[index]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Result({ outcome }: { readonly outcome: Outcome | undefined }): ReactNode {
  const { say } = useLanguage();
  switch (outcome?.state) {
    case 'done':
      return <span className={classes.good}>{say('xong', 'done')}</span>;
    case 'running':
      return say('đang làm…', 'working…');
    case 'refused':
      return <Refusal error={outcome.error} />;
    default:
      return <span className="quiet">{say('chờ', 'waits')}</span>;
  }
}

function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const { say } = useLanguage();
  if (!(error instanceof Refused)) return say('Trang gặp lỗi. Hãy thử lại.', 'The page failed. Try again.');
  return (
    <span className={classes.bad}>
      {say(error.what)} {say(error.cure)}
    </span>
  );
}
