import { publicName, systemName } from '../../shared/access/account-name.ts';
import type { Text } from '../../shared/i18n/text.ts';

/** Names that stand for nobody's account. */
const actors: Readonly<Record<string, Text>> = {
  [systemName]: { vi: 'Tự động', en: 'Automatic' },
  [publicName]: { vi: 'Người dân', en: 'A citizen' },
};

/** Who did something, by the name of an account. */
export const actorText = (by: string): Text => actors[by] ?? { vi: by, en: by };
