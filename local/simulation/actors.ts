import type { Actor } from '../../shared/access/actor.ts';
import { isForPublic } from '../../shared/access/policy.ts';
import { levelDue } from '../../shared/approval/answering.ts';
import { lastAnswer } from '../../shared/approval/answers.ts';
import { type ApprovalLevel, levelsOf } from '../../shared/approval/levels.ts';
import { approverAt, type Campaign, wardOf } from '../../shared/campaign.ts';
import { type EndpointName, endpoint, featureOf } from '../../shared/contract/contract.ts';
import { publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';

/** The coordinator of a simulated campaign. Every office in it has one person; a second one gives opinions. */
export const coordinator = ({ province: { code } }: Campaign): Actor => ({
  name: `tinh-${code}`,
  role: 'province',
  area: code,
  province: code,
});

const districtOfficer = ({ province }: Campaign, area: string): Actor => ({
  name: `huyen-${area}`,
  role: 'district',
  area,
  province: province.code,
});

export const wardOfficer = ({ province }: Campaign, ward: string): Actor => ({
  name: `xa-${ward}`,
  role: 'ward',
  area: ward,
  province: province.code,
});

/** Who trains the ward: its district, or the coordinator where there is no district. */
function trainer(campaign: Campaign, ward: string): Actor {
  const parent = wardOf(campaign, ward)?.parent;
  return parent ? districtOfficer(campaign, parent) : coordinator(campaign);
}

/**
 * Who answers the ward's list at a level, at the first one where none is given. Where nobody does it is the coordinator,
 * who is then refused.
 */
export function approver(campaign: Campaign, ward: string, level?: ApprovalLevel): Actor {
  const found = wardOf(campaign, ward);
  const [first] = levelsOf(campaign.approval);
  const answering = level ?? first;
  const area = found && answering && approverAt(answering, found, campaign);
  if (!area || area === campaign.province.code) return coordinator(campaign);
  return districtOfficer(campaign, area);
}

/** A second person of the same office, whom the first asks. */
const colleagueOf = (actor: Actor): Actor => ({ ...actor, name: `${actor.name}-2` });

const observer = (campaign: Campaign, ward: string): Actor => {
  const area = wardOf(campaign, ward)?.parent ?? campaign.province.code;
  return { name: `giam-sat-${area}`, role: 'observer', area, province: campaign.province.code };
};

/** The level that recalls its answer, or whose answer is due. */
const levelActing = (
  name: EndpointName,
  review: WardReview,
  campaign: Campaign,
): ApprovalLevel | undefined =>
  name === 'recall' ? lastAnswer(publicationOf(review))?.level : levelDue(review, campaign);

/**
 * Whose work a command in a ward is, where several may give it: the ward's own, else the nearest above; for an answer
 * to the list the level that is due, as the ward's review says.
 */
export function actorFor(name: EndpointName, campaign: Campaign, ward: string, review?: WardReview): Actor {
  // An inspection looks at what the wards and their districts did, so the city or province sends it.
  if (featureOf(name) === 'inspection') return coordinator(campaign);
  const { who } = endpoint(name);
  if (typeof who === 'string' || isForPublic(who) || who.includes('ward')) return wardOfficer(campaign, ward);
  if (who.includes('approver')) {
    const answering = approver(campaign, ward, review && levelActing(name, review, campaign));
    return name === 'giveOpinion' ? colleagueOf(answering) : answering;
  }
  if (who.includes('observer')) return observer(campaign, ward);
  return who.includes('district') ? trainer(campaign, ward) : coordinator(campaign);
}
