import { Refusal } from '../errors.ts';
import type { Standard } from './standard.ts';
import { vn2016 } from './vn-2016.ts';
import { vn2022 } from './vn-2022.ts';

/** The standards that come with the product, by id; a campaign may bring its own beside them. */
export const standards: ReadonlyMap<string, Standard> = new Map(
  [vn2016, vn2022].map((standard) => [standard.id, standard]),
);

/** The named standard, out of the campaign's own or the built-in ones. Refuses `UnknownStandard`. */
export function standardNamed(id: string, own: readonly Standard[] = []): Standard {
  const standard = own.find((each) => each.id === id) ?? standards.get(id);
  if (!standard)
    throw new Refusal('UnknownStandard', { standard: id, known: [...standards.keys()].join(', ') });
  return standard;
}
