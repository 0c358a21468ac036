import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { hcmc2016 } from './hcmc-2016.ts';
import { hcmc2019 } from './hcmc-2019.ts';
import { hcmc2021 } from './hcmc-2021.ts';
import { hcmc2024 } from './hcmc-2024.ts';
import type { Standard } from './standard.ts';
import { vn2016 } from './vn-2016.ts';
import { vn2022 } from './vn-2022.ts';
import { vn2027 } from './vn-2027.ts';
import { withSettings } from './with-settings.ts';

/** The built-in standards by id. A campaign may define further ones. */
export const standards: ReadonlyMap<string, Standard> = new Map(
  [vn2016, vn2022, vn2027, hcmc2016, hcmc2019, hcmc2021, hcmc2024].map((standard) => [standard.id, standard]),
);

/** The standard with this id, one of the campaign's own first. Refuses `UnknownStandard`. */
export function standardNamed(id: string, own: readonly Standard[] = []): Standard {
  const standard = own.find((each) => each.id === id) ?? standards.get(id);
  if (!standard)
    throw new Refusal('UnknownStandard', { standard: id, known: [...standards.keys()].join(', ') });
  return standard;
}

type Standards = Pick<Campaign, 'standards' | 'ownStandards' | 'standardSettings'>;

/** The standards that a campaign names and that are known, as it sets them; unknown ones are refused elsewhere. */
export const knownStandards = ({ standards: ids, ownStandards, standardSettings }: Standards): Standard[] =>
  ids.flatMap((id) => {
    const found = ownStandards.find((own) => own.id === id) ?? standards.get(id);
    return found ? [withSettings(found, standardSettings?.[id])] : [];
  });
