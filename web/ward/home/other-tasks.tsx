import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useWardParams } from '../use-ward.ts';
import classes from './home.module.css';
import { taskText } from './task-text.ts';
import type { Task } from './tasks.ts';

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
          <li key={task.is}>
            {isMine && to ? (
              <Link href={`/dot/${campaign}/xa/${ward}${to.path}`}>{say(title)}</Link>
            ) : (
              <span>{say(title)}</span>
            )}
            {task.is === 'submit' && (
              <span className={classes.status}>{say('Khi xong các việc trên', 'Once these are done')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
