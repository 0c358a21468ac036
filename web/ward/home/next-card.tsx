import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'wouter';
import type { Task } from '../../../shared/ward/next/task.ts';
import type { WardDetail } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { DueLine } from './due-line.tsx';
import classes from './home.module.css';
import { SubmitSurvey } from './submit-survey.tsx';
import { taskText } from './task-text.ts';
import type { TaskText } from './task-words.ts';

interface Props {
  readonly task: Task;
  readonly detail: WardDetail;
  /** Whether the reader is the one who works here. */
  readonly isMine: boolean;
}

const dayLabel = ({ is }: Task, say: (vi: string, en: string) => string): string => {
  if (is === 'awaitWindow') return say('Mở từ', 'Opens on');
  if (is === 'windowOver') return say('Hạn nộp', 'The last day was');
  if (is === 'awaitPosting') return say('Niêm yết đến hết', 'Posted until the end of');
  return say('Hạn', 'Due');
};

/** Nobody has to act: the clock runs, or all is done. */
const isAtRest = ({ is }: Task): boolean => ['openStage', 'awaitPosting', 'recorded', 'closed'].includes(is);

/** The one next thing: what, why, until when, and the way there. */
export function NextCard({ task, detail, isMine }: Props): ReactNode {
  const { say } = useLanguage();
  const { title, why, who, to } = taskText(task, detail);
  const { dueOn } = task;
  const day = task.opensOn ?? task.endsOn ?? dueOn;
  const isLate = dueOn !== undefined && dueOn < detail.today && !isAtRest(task);
  return (
    <section className={isLate ? `${classes.next} ${classes.late}` : classes.next}>
      <p className={classes.eyebrow}>
        {isMine && !who && !isAtRest(task)
          ? say('Việc tiếp theo', 'The next thing')
          : say('Xã đang ở đây', 'Where it stands')}
      </p>
      <h2>{say(title)}</h2>
      <p>{say(why)}</p>
      {who && (
        <p>
          {say('Người làm', 'Who acts')}: {say(who)}
        </p>
      )}
      {day && (
        <p className={classes.due}>
          <DueLine detail={detail} dueOn={day} label={dayLabel(task, say)} />
        </p>
      )}
      {isMine && <Action task={task} to={to} />}
    </section>
  );
}

function Action({ task, to }: { readonly task: Task; readonly to: TaskText['to'] }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  if (task.is === 'submit') return <SubmitSurvey />;
  if (!to) return null;
  const href = `/dot/${params.campaign}/xa/${params.ward}${to.path}`;
  return (
    <p>
      <Button component={RouterLink} href={href} size="md">
        {say(to.label)}
      </Button>
    </p>
  );
}
