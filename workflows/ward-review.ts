import type { Stage, StageOutcome } from '../shared/ward/stage.ts';
import type { Choice, StateMachine, Task } from './asl.ts';
import { call, onRefusal, waitFor } from './call.ts';

/** Which ward, and which execution drives it: every state gets it and, as its task's output, gives it on. */
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
 * One ward's review from training to the recorded list. A stage is one step that opens it and waits; people's
 * decisions end it. It starts at the stage that its input names, so that a ward can be stopped and started again
 * from the store.
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
