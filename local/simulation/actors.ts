import type { Actor } from '../../shared/access/policy.ts';
import { approverOf, type Campaign, wardOf } from '../../shared/campaign.ts';

/** The coordinator of a simulated campaign. Every office in it has one person. */
export const coordinator = ({ province }: Campaign): Actor => ({
  name: `tinh-${province.code}`,
  role: 'province',
  area: province.code,
});

const districtOfficer = (area: string): Actor => ({ name: `huyen-${area}`, role: 'district', area });

export const wardOfficer = (ward: string): Actor => ({ name: `xa-${ward}`, role: 'ward', area: ward });

/** Who trains the ward: its district, or the coordinator where there is no district. */
export function trainer(campaign: Campaign, ward: string): Actor {
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
