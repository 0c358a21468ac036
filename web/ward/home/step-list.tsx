import type { ReactNode } from 'react';
import type { Stage } from '../../../shared/ward/stage.ts';
import type { WardDetail } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useWard } from '../use-ward.ts';
import classes from './home.module.css';
import { type Step, stepsOf } from './steps.ts';

/** The page of each step, for those who may read about households. */
const pageOf: Readonly<Partial<Record<Stage, string>>> = {
  survey: '/ho',
  vetting: '/hop-thon',
  posting: '/niem-yet',
  recorded: '/ket-qua',
};

/** The stages of the ward as a list, with where it stands. */
export function StepList({ detail }: { readonly detail: WardDetail }): ReactNode {
  return (
    <ol className={classes.list}>
      {stepsOf(detail).map((step) => (
        <li
          key={step.stage}
          className={classes[step.state]}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <StepName step={step} />
          <span className={classes.status}>
            <Status step={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function StepName({ step: { stage, state, rounds } }: { readonly step: Step }): ReactNode {
  const { say } = useLanguage();
  const { params, may } = useWard();
  const path = pageOf[stage];
  const name = say(stages[stage]);
  const isOpen = path !== undefined && state !== 'later' && may('readHouseholds');
  return (
    <span className={classes.name}>
      {isOpen ? <Link href={`/dot/${params.campaign}/xa/${params.ward}${path}`}>{name}</Link> : name}
      {rounds > 1 && <span className="quiet"> · {say(`lần ${rounds}`, `round ${rounds}`)}</span>}
    </span>
  );
}

function Status({ step: { state, closedAt, dueOn } }: { readonly step: Step }): ReactNode {
  const { say } = useLanguage();
  if (state === 'later') return say('Chưa đến', 'Not yet');
  if (state === 'stopped') return say('Dừng ở đây khi đợt kết thúc', 'Stopped here when the campaign closed');
  if (state === 'now') {
    return dueOn
      ? say(`Đang làm, hạn ${formatDay(dueOn)}`, `Now, due ${formatDay(dueOn)}`)
      : say('Đang làm', 'Now');
  }
  if (closedAt === undefined) return say('Xong', 'Done');
  const day = formatDay(dayOf(closedAt));
  return say(`Xong ${day}`, `Done ${day}`);
}
