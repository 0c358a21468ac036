import { type Campaign, contactsOf, wardsOf } from '../campaign.ts';
import type { Text } from '../i18n/text.ts';
import type { LaunchFacts } from './dry-run.ts';

/** How many areas a warning names; the others are counted. */
const named = 5;

/** What a campaign lacks: opening lists, addresses for its reminders, accounts. It may be launched without them. */
export function launchWarnings(campaign: Campaign, { opening, accounts }: LaunchFacts): Text[] {
  const { province, areas } = campaign;
  const wards = wardsOf(campaign);
  const unlisted = wards.filter(({ code }) => (opening.get(code) ?? 0) === 0);
  const unreached = [province, ...areas].filter(({ code }) => contactsOf(campaign, code).length === 0);
  const has = new Set(accounts?.map(({ role, area }) => `${role} ${area}`));
  const unmanned = accounts ? areas.filter(({ level, code }) => !has.has(`${level} ${code}`)) : [];
  return [
    ...about(
      unlisted,
      'xã chưa có danh sách đầu kỳ, mọi hộ ở đó được coi là mới',
      'wards without an opening list, where every household counts as new',
    ),
    ...about(
      unreached,
      'địa bàn chưa có thư điện tử, nhắc hạn không gửi tới được',
      'areas without a mail address, which no reminder reaches',
    ),
    ...about(
      unmanned,
      'địa bàn chưa có tài khoản, ở đó chưa ai làm việc được',
      'areas without an account, where nobody can work yet',
    ),
  ];
}

function about(areas: readonly { readonly name: string }[], vi: string, en: string): Text[] {
  if (areas.length === 0) return [];
  const names = areas.slice(0, named).map(({ name }) => name);
  const more = areas.length - names.length;
  return [
    {
      vi: `${areas.length} ${vi}: ${names.join(', ')}${more > 0 ? ` và ${more} địa bàn khác` : ''}.`,
      en: `${areas.length} ${en}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    },
  ];
}
