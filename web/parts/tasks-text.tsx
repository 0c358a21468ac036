import { Fragment, type ReactNode } from 'react';
import type { Task } from '../../shared/ward/next/task.ts';
import { taskWords } from '../../shared/ward/next/task-words.ts';
import type { CampaignHead } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { areaText } from './area-text.ts';

interface Props {
  readonly tasks: readonly Task[];
  /** The ward's code: what it does itself needs no name. */
  readonly ward: string;
  readonly campaign: Pick<CampaignHead, 'province' | 'districts'>;
}

/** What is to be done in a ward in a few words, and who does it where that is not the ward. */
export function TasksText({ tasks, ward, campaign }: Props): ReactNode {
  const { say } = useLanguage();
  const open = tasks.flatMap((task) => {
    const words = taskWords(task);
    return words ? [{ task, words }] : [];
  });
  const parts = open.map(({ task: { is, by, way }, words }, index) => (
    <Fragment key={`${is} ${by} ${way}`}>
      {index > 0 && ', '}
      {say(words)}
      {by !== undefined && by !== ward && (
        <span className="quiet">
          {' – '}
          <bdi>{say(areaText(by, campaign))}</bdi>
        </span>
      )}
    </Fragment>
  ));
  // A card of a narrow screen lays out what it holds: this is one thing.
  return <span>{parts}</span>;
}
