import { requireWard } from '../../shared/campaign.ts';
import { shownOnline } from '../../shared/ward/posted-line.ts';
import { claimPage } from '../../web/public-pages/claim-page.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { publicCall } from './public-call.ts';

/** The page of the form to say that a household is left out, while the ward's list is posted. */
export const showClaimForm: Step<'showClaimForm'> = async (call, ports) => {
  const { ref, campaign } = await publicCall('showClaimForm', call, ports);
  const { 'ngon-ngu': language } = parseInput('showClaimForm', call);
  const { code, name } = requireWard(campaign, ref.ward);
  const { id, title } = campaign;
  const form = {
    campaign: { id, title },
    ward: { code, name },
    form: crypto.randomUUID(),
    takesObjections: shownOnline(campaign) !== 'names',
  };
  return { html: await claimPage(form, language) };
};
