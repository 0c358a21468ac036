import { officialClass } from '../classify.ts';
import type { Class } from '../household.ts';
import type { Checked } from './check.ts';

/** An accepted household as `validate` lists it. Personal data: for the output of a local command only. */
export interface AcceptedHousehold {
  /** Null where the file has no sheets. */
  readonly sheet: string | null;
  readonly row: number;
  readonly code: string | null;
  readonly head: string;
  /** `dd/mm/yyyy`, or the year alone; null where it is not known. */
  readonly birth: string | null;
  readonly village: string;
  readonly people: number;
  readonly class: Class;
}

/** The household as it is listed, with its class by the official one of the standards, the first. */
export function acceptedHousehold(
  { household, results, sheet, row }: Checked,
  standards: readonly string[],
): AcceptedHousehold {
  const { code = null, head, village, people } = household;
  const birth = head.birth?.split('-').reverse().join('/') ?? null;
  const official = officialClass({ results }, standards);
  return { sheet: sheet || null, row, code, head: head.name, birth, village, people, class: official };
}
