/** What begins or ends on a day. The last three are the latest ones: of a list posted on the last day of the meetings. */
export const dateKinds = [
  'trainingFrom',
  'trainingTo',
  'surveyFrom',
  'surveyTo',
  'vettingTo',
  'postedUntil',
  'answerDue',
  'close',
] as const;
export type DateKind = (typeof dateKinds)[number];
