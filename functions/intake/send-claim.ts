import { requireWard } from '../../shared/campaign.ts';
import { shownOnline } from '../../shared/ward/posted-line.ts';
import { claimPage, longestName } from '../../web/public-pages/claim-page.ts';
import { longestObjection } from '../../web/public-pages/objection-page.ts';
import { address, receiptPath } from '../../web/public-pages/place.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { publicCall } from './public-call.ts';
import { receive } from './receive.ts';

/** Takes the claim of the public's form and leads to the page of its receipt; shows the form again if it lacks something. */
export const sendClaim: Step<'sendClaim'> = async (call, ports) => {
  const { officer: _, ...called } = await publicCall('sendClaim', call, ports);
  const { campaign, ref } = called;
  const { ma = called.sentAs, 'ngon-ngu': language, ...fields } = parseInput('sendClaim', call);
  const { code, name: wardName } = requireWard(campaign, ref.ward);
  const takesObjections = shownOnline(campaign) !== 'names';
  const kind = takesObjections && fields.loai === 'khieu-nai' ? ('objection' as const) : ('claim' as const);
  const place = { campaign: { id: campaign.id, title: campaign.title }, ward: { code, name: wardName } };
  const written = { name: fields.ten.trim(), village: fields.thon.trim(), text: fields['noi-dung'].trim() };
  const problem = problemOf(written);
  if (problem) {
    const again = { kind, name: fields.ten, village: fields.thon, text: fields['noi-dung'], problem };
    return { html: await claimPage({ ...place, takesObjections, form: ma, again }, language), status: 422 };
  }
  const { village, ...words } = written;
  const entry = { kind, ...words, ...(village && { village }) };
  const receipt = await receive({ ...called, sentAs: ma, entry }, ports);
  return { seeOther: address(receiptPath(place), { ma: receipt, 'da-gui': 1 }, language) };
};

interface Written {
  readonly name: string;
  readonly village: string;
  readonly text: string;
}

function problemOf({ name, village, text }: Written): 'empty' | 'long' | undefined {
  if (name === '' || text === '') return 'empty';
  const isLong = name.length > longestName || village.length > longestName || text.length > longestObjection;
  return isLong ? 'long' : undefined;
}
