import type { ReactNode } from 'react';
import type { Task } from '../../../shared/ward/next/task.ts';
import type { WardDetail } from '../../client/answers.ts';
import { formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useWardParams } from '../use-ward.ts';
import classes from './home.module.css';
import { taskText } from './task-text.ts';

interface Props {
  readonly tasks: readonly Task[];
  readonly detail: WardDetail;
  readonly isMine: boolean;
}

/** What comes after the next thing, or goes on beside it. */
export function OtherTasks({ tasks, detail, isMine }: Props): ReactNode {
  const { say } = useLanguage();
  const { campaign, ward } = useWardParams();
  return (
    <ul className={classes.list}>
      {tasks.map((task) => {
        const { title, to } = taskText(task, detail);
        return (
          <li key={`${task.is} ${task.by} ${task.way}`}>
            {isMine && to ? (
              <Link href={`/dot/${campaign}/xa/${ward}${to.path}`}>{say(title)}</Link>
            ) : (
              <span>{say(title)}</span>
            )}
            <span className={classes.status}>
              <TaskNotes task={task} detail={detail} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who does it where that is not the ward, until when, and whether it waits for the tasks before it. */
function TaskNotes({ task, detail }: { readonly task: Task; readonly detail: WardDetail }): ReactNode {
  const { say } = useLanguage();
  const { who } = taskText(task, detail);
  const { dueOn, waitsFor } = task;
  const notes = [
    who && say(who),
    waitsFor && say('khi xong các việc trên', 'once the tasks above are done'),
    dueOn && say(`hạn ${formatDay(dueOn)}`, `due ${formatDay(dueOn)}`),
  ];
  return notes.filter((note) => note !== undefined).join(' · ');
}
