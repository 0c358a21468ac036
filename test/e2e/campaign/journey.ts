import type { CampaignFolder } from '../../../local/simulation/campaign-folder.ts';
import type { SimulatedEvent } from '../../../local/simulation/perform-event.ts';
import type { Person } from '../person.ts';
import type { Account, Place } from '../place.ts';
import type { People } from './people.ts';

/** What somebody does at an hour of the campaign. */
export type Act = SimulatedEvent;
export type Of<Did extends Act['do']> = Act & { readonly do: Did };

/** A campaign that is under way in the pages. */
export interface Journey {
  readonly folder: CampaignFolder;
  readonly place: Place;
  readonly people: People;
  /** By the names of the accounts. */
  readonly accounts: ReadonlyMap<string, Account>;
}

/** Somebody below the coordinator, by the account's name. */
export function someone({ people, accounts }: Journey, name: string): Promise<Person> {
  const account = accounts.get(name);
  if (!account) throw new Error(`nobody has an account with the name ${name}`);
  return people.at(account);
}

export const officerOf = (journey: Journey, ward: string): Promise<Person> => someone(journey, `xa-${ward}`);

export function wardName({ folder }: Journey, ward: string): string {
  return folder.campaign.areas.find(({ code }) => code === ward)?.name ?? ward;
}
