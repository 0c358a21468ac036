import { workingDaysAfter } from '../../shared/calendar.ts';
import { WardRef } from '../../shared/changes.ts';
import { daysOffOf } from '../../shared/holidays/days-off.ts';
import { longestObjection, objectionPage } from '../../web/public-pages/objection-page.ts';
import { address, objectionPath } from '../../web/public-pages/place.ts';
import { authorise, parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { fileObjection } from './file-objection.ts';
import { householdIn, postedView } from './posted-view.ts';

/** Files the objection of the public's form and leads to the page that says what happens now; shows the form again if it lacks something. */
export const sendObjection: Step<'sendObjection'> = async (call, ports) => {
  const { run } = await authorise('sendObjection', call, ports);
  const {
    ho,
    ma = crypto.randomUUID(),
    'noi-dung': text,
    'ngon-ngu': language,
  } = parseInput('sendObjection', call);
  const ref = WardRef.parse(call);
  const { campaign } = run;
  const { view, today } = await postedView({ ref, campaign, ports });
  const household = householdIn(view, ho);
  const problem = problemOf(text);
  if (problem) {
    const dueOn = workingDaysAfter(today, campaign.calendar.recheck.workingDays, daysOffOf(campaign));
    const form = { ...view, household, dueOn, form: ma, again: { text, problem } };
    return { html: await objectionPage(form, language), status: 422 };
  }
  const request = ports.households.fingerprint(JSON.stringify(['form', ref.campaignId, ref.ward, ho, ma]));
  await fileObjection({ ...ref, by: undefined, request, household: ho, text }, ports);
  return { seeOther: address(objectionPath(view), { ho, 'da-gui': 1 }, language) };
};

function problemOf(text: string): 'empty' | 'long' | undefined {
  if (text.trim() === '') return 'empty';
  return text.trim().length > longestObjection ? 'long' : undefined;
}
