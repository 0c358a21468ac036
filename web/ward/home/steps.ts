import { levelsOf } from '../../../shared/approval/levels.ts';
import type { Stage } from '../../../shared/ward/stage.ts';
import type { WardDetail } from '../../client/answers.ts';
import { stageNames } from '../../language/labels.ts';

/** One of the stages of a ward, and where it stands in it. */
export interface Step {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'stopped' | 'later';
  /** How often it has been open. */
  readonly rounds: number;
  /** When it ended last. */
  readonly closedAt?: string | undefined;
  readonly dueOn?: string | undefined;
}

type Given = Pick<WardDetail, 'campaign' | 'ward' | 'stages'>;

/**
 * The ward's stages in order. One that follows the current stage is to come, even if it was open before. Where the
 * campaign is closed, the current one has stopped and has no deadline any more.
 */
export function stepsOf({ campaign, ward, stages }: Given): Step[] {
  const hasApproval = levelsOf(campaign.approval).length > 0;
  const names = stageNames.filter((stage) => hasApproval || stage !== 'approval');
  const here = names.indexOf(ward.stage);
  return names.map((stage, index) => {
    const runs = stages.filter((run) => run.stage === stage);
    const isDone = index < here || ward.stage === 'recorded';
    if (isDone) return { stage, state: 'done', rounds: runs.length, closedAt: runs.at(-1)?.closedAt };
    const isNow = index === here;
    if (isNow && campaign.status === 'closed') return { stage, state: 'stopped', rounds: runs.length };
    const step = { stage, state: isNow ? 'now' : 'later', rounds: runs.length } as const;
    return isNow ? { ...step, dueOn: ward.dueOn } : step;
  });
}
