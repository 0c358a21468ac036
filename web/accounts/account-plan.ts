import type { Role } from '../../shared/access/actor.ts';
import type { Board, User } from '../client/answers.ts';

/** An area that an account can be of. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'district' | 'ward';
  /** The district of a ward. */
  readonly district?: string | undefined;
}

/** The areas whose accounts the reader manages: a district's officer has the wards, a province's everything. */
export function managedAreas(reader: User, { campaign, wards }: Board): readonly Area[] {
  const below = wards.map(({ code, name, district }): Area => ({ code, name, level: 'ward', district }));
  if (reader.role === 'district') return below;
  const districts = campaign.districts.map((each): Area => ({ ...each, level: 'district' }));
  return [{ ...campaign.province, level: 'province' }, ...districts, ...below];
}

/** The roles that there are in these areas, from the lowest. */
export const rolesIn = (areas: readonly Area[]): readonly Role[] => {
  const roles: readonly Role[] = ['ward', 'district', 'observer', 'province'];
  return roles.filter((role) => areas.some((area) => fits(role, area)));
};

/** Whether a role exists in an area: an observer anywhere, an officer in an area of their level. */
export const fits = (role: Role, { level }: Area): boolean => role === 'observer' || role === level;

const prefixes: Readonly<Record<Role, string>> = {
  province: 'tinh',
  district: 'huyen',
  ward: 'xa',
  observer: 'giam-sat',
};

/** A user name for a role in an area, such as `xa-02071`; numbered where it is taken. */
export function proposedName(role: Role, area: string, users: readonly Pick<User, 'name'>[]): string {
  const name = `${prefixes[role]}-${area}`;
  const taken = new Set(users.map((user) => user.name.toLowerCase()));
  let candidate = name;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${name}-${number}`;
  return candidate;
}

/** The wards that have no officer with an account, so that nobody can work there. */
export function wardsWithoutOfficer(areas: readonly Area[], users: readonly User[]): readonly Area[] {
  const have = new Set(users.filter(({ role }) => role === 'ward').map(({ area }) => area));
  return areas.filter(({ level, code }) => level === 'ward' && !have.has(code));
}

const order: readonly Role[] = ['province', 'district', 'ward', 'observer'];

/** By role from the highest, then by area and name. */
export const sortedAccounts = (users: readonly User[]): readonly User[] =>
  [...users].sort(
    (a, b) =>
      order.indexOf(a.role) - order.indexOf(b.role) ||
      a.area.localeCompare(b.area) ||
      a.name.localeCompare(b.name),
  );
