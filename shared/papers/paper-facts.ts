import { levelsOf } from '../approval/levels.ts';
import { type Campaign, requireWard, standardsOf } from '../campaign.ts';
import { officialOf } from '../standards/official.ts';
import type { Standard } from '../standards/standard.ts';

/** What every paper of a ward is written from. */
export interface PaperFacts {
  readonly campaign: Campaign;
  /** The official one, as the campaign sets it. */
  readonly standard: Standard;
  readonly ward: { readonly code: string; readonly name: string };
  /** The ward's name with its district, where it has one, and its province. */
  readonly place: string;
  /** The name of the area that approved the list, of the highest where several did. Absent where the campaign has no approval. */
  readonly approver?: string;
}

/** The facts of a ward's papers. Refuses `WardNotFound` and `UnknownStandard`. */
export function paperFactsOf(campaign: Campaign, code: string): PaperFacts {
  const { name, parent } = requireWard(campaign, code);
  const { approval, areas, province } = campaign;
  const district = areas.find((area) => area.code === parent)?.name;
  const last = levelsOf(approval).at(-1);
  const approver = last && { district, province: province.name }[last];
  return {
    campaign,
    standard: officialOf(standardsOf(campaign)),
    ward: { code, name },
    place: [name, district, province.name].filter((each) => each !== undefined).join(', '),
    ...(approver !== undefined && { approver }),
  };
}
