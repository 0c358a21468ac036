import { Need } from '../support/needs.ts';
import { needsOfSupport } from '../support/needs-of-support.ts';
import type { Support } from '../support/support.ts';
import { percentOf } from './rates.ts';
import type { NeedsMet, ReportUnit } from './report.ts';

/** The households that programmes for a need have helped in a ward, or under no ward's code. */
interface Helped {
  /** The codes of those that the rows name: each counts once. */
  readonly named: Set<string>;
  households: number;
  /** Whether any row says how many households it is of. */
  isCounted: boolean;
}

type HelpedByNeed = Map<Need, Helped>;

/** The rows of support that name no ward are kept under this code. */
const noWard = '';

function helpedByWard(rows: readonly Support[]): ReadonlyMap<string, HelpedByNeed> {
  const wards = new Map<string, HelpedByNeed>();
  for (const row of rows)
    for (const need of new Set(needsOfSupport(row))) addRow(helpedIn(wards, row.ward ?? noWard, need), row);
  return wards;
}

function helpedIn(wards: Map<string, HelpedByNeed>, ward: string, need: Need): Helped {
  const ofWard = wards.get(ward) ?? new Map<Need, Helped>();
  wards.set(ward, ofWard);
  const helped = ofWard.get(need) ?? { named: new Set(), households: 0, isCounted: false };
  ofWard.set(need, helped);
  return helped;
}

function addRow(helped: Helped, { household, households }: Support): void {
  if (household !== undefined) helped.named.add(household);
  else helped.households += households ?? 0;
  helped.isCounted ||= household !== undefined || households !== undefined;
}

/** 0 where no programme was for the need; null where some were and none says how many households it helped. */
function helpedOf(parts: readonly (Helped | undefined)[]): number | null {
  const known = parts.filter((part) => part !== undefined);
  const counted = known.filter(({ isCounted }) => isCounted);
  if (known.length > 0 && counted.length === 0) return null;
  return counted.reduce((sum, { named, households }) => sum + named.size + households, 0);
}

/**
 * What of the needs is met in each area but villages, of which support says nothing; undefined where no programme was
 * for a need that its row states or a household asked for. The first unit is the whole, with the support of no ward.
 */
export function needsMetIn(
  units: readonly ReportUnit[],
  support: readonly Support[],
): ((unit: ReportUnit) => NeedsMet | undefined) | undefined {
  const [whole] = units;
  const asked = Need.options.filter((need) => (whole?.needs[need] ?? 0) > 0);
  const stated = new Set(support.flatMap(({ needs = [] }) => needs));
  const rows = helpedByWard(support);
  const isFor = (need: Need): boolean => [...rows.values()].some((ofWard) => ofWard.has(need));
  if (stated.size === 0 && !asked.some(isFor)) return undefined;
  const shown = Need.options.filter((need) => stated.has(need) || asked.includes(need));
  return (unit) => {
    const wards = wardsOf(unit, units);
    if (!wards) return undefined;
    const met = shown.map((need) => {
      const helped = helpedOf(wards.map((ward) => rows.get(ward)?.get(need)));
      const share = helped === null ? null : percentOf(helped, unit.needs[need]);
      return [need, { asked: unit.needs[need], helped, share }] as const;
    });
    return Object.fromEntries(met);
  };
}

/** The codes whose support is a unit's; undefined for a village. */
function wardsOf({ level, code }: ReportUnit, units: readonly ReportUnit[]): string[] | undefined {
  if (level === 'village') return undefined;
  if (level === 'ward') return [code];
  const wards = units.filter((unit) => unit.level === 'ward');
  if (level === 'province') return [...wards.map((ward) => ward.code), noWard];
  return wards.filter(({ parent }) => parent === code).map((ward) => ward.code);
}
