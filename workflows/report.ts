import type { StateMachine } from './asl.ts';
import { call } from './call.ts';

const request = {
  campaignId: '{% $states.input.campaignId %}',
  area: '{% $states.input.area %}',
  report: '{% $states.input.report %}',
};

/** Makes the report of an area. Whatever stops it for good is recorded, so that people see it and ask again. */
export const report = {
  Comment: 'Make the files of a report, or record that they could not be made.',
  QueryLanguage: 'JSONata',
  StartAt: 'Make the report',
  States: {
    'Make the report': {
      ...call('makeReport', request, { End: true }),
      Catch: [
        {
          ErrorEquals: ['States.ALL'],
          Output: { ...request, error: '{% $states.errorOutput.Error %}' },
          Next: 'Record the failure',
        },
      ],
    },
    'Record the failure': call(
      'failReport',
      { ...request, error: '{% $states.input.error %}' },
      { Next: 'Not made' },
    ),
    'Not made': { Type: 'Fail', Error: 'ReportFailed' },
  },
} satisfies StateMachine;
