import { type Campaign, wardOf } from '../campaign.ts';
import type { ReportUnit } from './report.ts';

/** Whether an area, the province or a district, holds a ward or is the ward itself. */
export const isWardIn = (campaign: Campaign, ward: string, area: string): boolean =>
  area === campaign.province.code || area === ward || wardOf(campaign, ward)?.parent === area;

/** The name of the province, a district or a ward; the code where the campaign has no such area. */
export const nameOfArea = ({ province, areas }: Campaign, code: string): string =>
  [province, ...areas].find((area) => area.code === code)?.name ?? code;

/** The audit chain that tells of an area's report: a ward's own, else the campaign's. */
export const chainOfArea = (campaign: Campaign, area: string): string => (wardOf(campaign, area) ? area : '');

/** The districts of a report; none where a ward lies in none of them, because it would stand nowhere in their tables. */
export function districtsOf(units: readonly ReportUnit[]): readonly ReportUnit[] {
  const districts = units.filter(({ level }) => level === 'district');
  const codes = new Set(districts.map(({ code }) => code));
  const isOutside = ({ level, parent }: ReportUnit) => level === 'ward' && !codes.has(parent ?? '');
  return units.some(isOutside) ? [] : districts;
}
