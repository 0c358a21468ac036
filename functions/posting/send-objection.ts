import { longestObjection, objectionPage } from '../../web/public-pages/objection-page.ts';
import { address, receiptPath } from '../../web/public-pages/place.ts';
import { parseInput } from '../authorise.ts';
import { publicCall } from '../intake/public-call.ts';
import { receive } from '../intake/receive.ts';
import type { Step } from '../step.ts';
import { objectionTo } from './objection-to.ts';
import { householdIn, postedView } from './posted-view.ts';

/**
 * Takes the objection of the public's form and leads to the page of its receipt; shows the form again if it lacks
 * something.
 */
export const sendObjection: Step<'sendObjection'> = async (call, ports) => {
  const { officer: _, ...called } = await publicCall('sendObjection', call, ports);
  const { ref, campaign } = called;
  const {
    ho,
    ma = called.sentAs,
    'noi-dung': text,
    'ngon-ngu': language,
  } = parseInput('sendObjection', call);
  const problem = problemOf(text);
  if (problem) {
    const { view } = await postedView({ ref, campaign, ports });
    const form = { ...view, household: householdIn(view, ho), form: ma, again: { text, problem } };
    return { html: await objectionPage(form, language), status: 422 };
  }
  const entry = await objectionTo(ho, text.trim(), called, ports);
  const receipt = await receive({ ...called, sentAs: ma, entry }, ports);
  const { id } = campaign;
  const place = { campaign: { id, title: '' }, ward: { code: ref.ward, name: '' } };
  return { seeOther: address(receiptPath(place), { ma: receipt, 'da-gui': 1 }, language) };
};

function problemOf(text: string): 'empty' | 'long' | undefined {
  if (text.trim() === '') return 'empty';
  return text.trim().length > longestObjection ? 'long' : undefined;
}
