import type { Stage, StageOutcome } from '../shared/ward/stage.ts';
import type { Choice, StateMachine, Task } from './asl.ts';
import { call, onRefusal, waitFor } from './call.ts';

/** The ward and the execution that drives it. Every state passes it on as its output. */
const ward = {
  campaignId: '{% $states.input.campaignId %}',
  ward: '{% $states.input.ward %}',
  attempt: '{% $states.input.attempt %}',
};

const open = (stage: Stage, next: string): Task => ({
  ...waitFor('openStage', { ...ward, stage }, { Next: next }),
  ...onRefusal('CampaignNotRunning', 'Closed early'),
});

const whenStage = (stage: Stage, next: string): Choice['Choices'][number] => ({
  Condition: `{% $states.input.stage = '${stage}' %}`,
  Next: next,
});

const whenOutcome = (outcome: StageOutcome, next: string): Choice['Choices'][number] => ({
  Condition: `{% $states.input.outcome = '${outcome}' %}`,
  Next: next,
});

/**
 * The review of a ward, from training to the recorded list. Each stage is one task that opens it and waits until
 * people's decisions end it. It starts at the stage in its input, so that an execution can be replaced by a new one.
 */
export const wardReview = {
  Comment: 'Training, survey, vetting, posting, approval, recorded.',
  QueryLanguage: 'JSONata',
  StartAt: 'Which stage?',
  States: {
    'Which stage?': {
      Type: 'Choice',
      Choices: [
        whenStage('survey', 'Survey'),
        whenStage('vetting', 'Vet'),
        whenStage('posting', 'Post'),
        whenStage('approval', 'Approve'),
        whenStage('recorded', 'Record'),
      ],
      Default: 'Train',
    },
    Train: open('training', 'Survey'),
    Survey: open('survey', 'Vet'),
    Vet: open('vetting', 'Villages agreed?'),
    'Villages agreed?': { Type: 'Choice', Choices: [whenOutcome('reopened', 'Survey')], Default: 'Post' },
    Post: open('posting', 'Needs approval?'),
    'Needs approval?': { Type: 'Choice', Choices: [whenOutcome('final', 'Record')], Default: 'Approve' },
    Approve: open('approval', 'Approved?'),
    'Approved?': { Type: 'Choice', Choices: [whenOutcome('returned', 'Vet')], Default: 'Record' },
    Record: call('recordWard', ward, { End: true }),
    'Closed early': { Type: 'Succeed' },
  },
} satisfies StateMachine;
