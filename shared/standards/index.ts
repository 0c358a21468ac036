import { Refusal } from '../errors.ts';
import type { Standard } from './standard.ts';
import { vn2016 } from './vn-2016.ts';
import { vn2022 } from './vn-2022.ts';

/** The built-in standards by id. A campaign may define further ones. */
export const standards: ReadonlyMap<string, Standard> = new Map(
  [vn2016, vn2022].map((standard) => [standard.id, standard]),
);

/** The standard with this id, one of the campaign's own first. Refuses `UnknownStandard`. */
export function standardNamed(id: string, own: readonly Standard[] = []): Standard {
  const standard = own.find((each) => each.id === id) ?? standards.get(id);
  if (!standard)
    throw new Refusal('UnknownStandard', { standard: id, known: [...standards.keys()].join(', ') });
  return standard;
}
