import type { Campaign } from './campaign.ts';

/** The campaign with other mail addresses of one of its areas, each once however it is written. */
export function withContacts(campaign: Campaign, area: string, given: readonly string[]): Campaign {
  const written = given.map((each) => each.toLowerCase());
  const changed = { contacts: given.filter((_, i) => written.indexOf(written[i] ?? '') === i) };
  const { province } = campaign;
  if (area === province.code) return { ...campaign, province: { ...province, ...changed } };
  return {
    ...campaign,
    areas: campaign.areas.map((each) => (each.code === area ? { ...each, ...changed } : each)),
  };
}
