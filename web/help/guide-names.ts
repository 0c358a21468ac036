import type { Role } from '../../shared/access/actor.ts';

/** The guide that is written for a role. */
export const guideOf: Readonly<Record<Role, string>> = {
  ward: 'can-bo-xa',
  district: 'tham-dinh',
  province: 'dieu-phoi',
  observer: 'giam-sat',
};
