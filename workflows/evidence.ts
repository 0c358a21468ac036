import type { StateMachine } from './asl.ts';
import { call } from './call.ts';

const request = {
  campaignId: '{% $states.input.campaignId %}',
  ward: '{% $states.input.ward %}',
  pack: '{% $states.input.pack %}',
};

/** Makes the evidence pack of a ward. Whatever stops it for good is recorded, so that people see it and ask again. */
export const evidence = {
  Comment: 'Make the evidence pack of a ward, or record that it could not be made.',
  QueryLanguage: 'JSONata',
  StartAt: 'Make the pack',
  States: {
    'Make the pack': {
      ...call('makeEvidence', request, { End: true }),
      Catch: [
        {
          ErrorEquals: ['States.ALL'],
          Output: { ...request, error: '{% $states.errorOutput.Error %}' },
          Next: 'Record the failure',
        },
      ],
    },
    'Record the failure': call(
      'failEvidence',
      { ...request, error: '{% $states.input.error %}' },
      { Next: 'Not made' },
    ),
    'Not made': { Type: 'Fail', Error: 'EvidenceFailed' },
  },
} satisfies StateMachine;
