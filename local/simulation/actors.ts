import type { Actor } from '../../shared/access/actor.ts';
import { isForPublic } from '../../shared/access/policy.ts';
import { approverOf, type Campaign, wardOf } from '../../shared/campaign.ts';
import { type EndpointName, endpoint } from '../../shared/contract/contract.ts';

/** The coordinator of a simulated campaign. Every office in it has one person. */
export const coordinator = ({ province }: Campaign): Actor => ({
  name: `tinh-${province.code}`,
  role: 'province',
  area: province.code,
});

const districtOfficer = (area: string): Actor => ({ name: `huyen-${area}`, role: 'district', area });

export const wardOfficer = (ward: string): Actor => ({ name: `xa-${ward}`, role: 'ward', area: ward });

/** Who trains the ward: its district, or the coordinator where there is no district. */
function trainer(campaign: Campaign, ward: string): Actor {
  const parent = wardOf(campaign, ward)?.parent;
  return parent ? districtOfficer(parent) : coordinator(campaign);
}

/** Who approves the ward's list. Where nobody does it is the coordinator, who is then refused. */
export function approver(campaign: Campaign, ward: string): Actor {
  const found = wardOf(campaign, ward);
  const area = found && approverOf(campaign, found);
  if (!area || area === campaign.province.code) return coordinator(campaign);
  return districtOfficer(area);
}

const observer = (campaign: Campaign, ward: string): Actor => {
  const area = wardOf(campaign, ward)?.parent ?? campaign.province.code;
  return { name: `giam-sat-${area}`, role: 'observer', area };
};

/** Whose work a command in a ward is, where several may give it: the ward's own, else the nearest above. */
export function actorFor(name: EndpointName, campaign: Campaign, ward: string): Actor {
  const { who } = endpoint(name);
  if (who === 'signedIn' || isForPublic(who) || who.includes('ward')) return wardOfficer(ward);
  if (who.includes('approver')) return approver(campaign, ward);
  if (who.includes('observer')) return observer(campaign, ward);
  return who.includes('district') ? trainer(campaign, ward) : coordinator(campaign);
}
