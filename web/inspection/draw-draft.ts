import { sizeForMargin } from '../../shared/inspection/sample-size.ts';
import type { Board } from '../client/answers.ts';

/** A sample as it is being asked for. */
export interface Draft {
  readonly area: string;
  readonly by: 'households' | 'margin';
  readonly households: string;
  readonly margin: string;
  readonly blind: boolean;
  readonly seed: string;
}

export const emptyDraft: Omit<Draft, 'area'> = {
  by: 'households',
  households: '',
  margin: '5',
  blind: true,
  seed: '',
};

interface Area {
  readonly code: string;
  readonly name: string;
}

/** The areas that may be drawn from: one's own first, then what lies in it. */
export function areasOf({ campaign, wards }: Board, own: string): Area[] {
  const isProvince = own === campaign.province.code;
  const districts = isProvince ? campaign.districts : campaign.districts.filter(({ code }) => code === own);
  return [...(isProvince ? [campaign.province] : []), ...districts, ...wards];
}

/** The recorded households of an area. */
export function householdsIn({ campaign, wards }: Board, area: string): number {
  const isIn = (ward: Board['wards'][number]): boolean =>
    [campaign.province.code, ward.district, ward.code].includes(area);
  return wards.filter(isIn).reduce((sum, { households }) => sum + households, 0);
}

/** How many households would be drawn; 0 while the size is missing. */
export function sampleOf({ by, households, margin }: Draft, recorded: number): number {
  if (by === 'households') return Math.min(recorded, Number(households));
  return Number(margin) > 0 ? sizeForMargin(recorded, Number(margin) / 100) : 0;
}

/** What the command is given. */
export const orderOf = ({ area, by, households, margin, blind, seed }: Draft) => ({
  area,
  blind,
  ...(by === 'households' ? { households: Number(households) } : { margin: Number(margin) }),
  ...(seed !== '' && { seed }),
});
