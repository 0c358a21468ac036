import type { Actor } from '../../shared/access/policy.ts';
import { approverOf, type Campaign, wardOf } from '../../shared/campaign.ts';

/** The people of a simulated campaign: one account for each office. */
export const coordinator = ({ province }: Campaign): Actor => ({
  name: `tinh-${province.code}`,
  role: 'province',
  area: province.code,
});

const districtOfficer = (area: string): Actor => ({ name: `huyen-${area}`, role: 'district', area });

export const wardOfficer = (ward: string): Actor => ({ name: `xa-${ward}`, role: 'ward', area: ward });

/** Whoever trains the ward: its district, or the coordinator where there is none. */
export function trainer(campaign: Campaign, ward: string): Actor {
  const parent = wardOf(campaign, ward)?.parent;
  return parent ? districtOfficer(parent) : coordinator(campaign);
}

/** Whoever approves the ward's list; the coordinator where nobody does, and is then refused. */
export function approver(campaign: Campaign, ward: string): Actor {
  const found = wardOf(campaign, ward);
  const area = found && approverOf(campaign, found);
  if (!area || area === campaign.province.code) return coordinator(campaign);
  return districtOfficer(area);
}
