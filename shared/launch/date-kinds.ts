/**
 * What begins or ends on a day. `postedUntil` and `answerDue` are the latest ones: of a list posted on the last day of the
 * meetings. Those from `preliminary` on are the days by which the province reports, see `ReportKind`.
 */
export const dateKinds = [
  'trainingFrom',
  'trainingTo',
  'surveyFrom',
  'surveyTo',
  'vettingTo',
  'postedUntil',
  'answerDue',
  'close',
  'preliminary',
  'official',
  'inYear',
] as const;
export type DateKind = (typeof dateKinds)[number];
