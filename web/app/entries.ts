import type { Role } from '../../shared/access/actor.ts';
import { sections } from '../../shared/i18n/controls.ts';
import type { Text } from '../../shared/i18n/text.ts';
import type { Board, CampaignLine } from '../client/answers.ts';
import { sectionsIn } from '../ward/sections.ts';

/** A page of the navigation: where it is below its base, and what it is called. */
export interface Entry {
  readonly path: string;
  readonly label: Text;
}

export const queuePath = '/cho-toi';
const preparation: Entry = { path: '/chuan-bi', label: { vi: 'Chuẩn bị', en: 'Preparation' } };
const queue: Entry = { path: queuePath, label: sections.waiting };
const board: Entry = { path: '', label: sections.board };
const calendar: Entry = { path: '/lich', label: sections.calendar };
const training: Entry = { path: '/tap-huan', label: sections.training };
const reminders: Entry = { path: '/nhac-han', label: sections.reminders };
const duplicates: Entry = { path: '/trung-lap', label: sections.duplicates };
const results: Entry = { path: '/ket-qua', label: sections.results };
const inspections: Entry = { path: '/kiem-tra', label: sections.inspections };
const accounts: Entry = { path: '/tai-khoan', label: sections.accounts };
const story: Entry = { path: '/nhat-ky', label: sections.story };

const ofSuperiors: readonly Entry[] = [
  queue,
  board,
  calendar,
  training,
  reminders,
  duplicates,
  inspections,
  results,
  accounts,
  story,
];
const ofObservers: readonly Entry[] = [board, calendar, inspections, results, story];
/** Before the launch nothing is surveyed, so there is nothing to decide, compare or remind of. */
const whilePrepared: readonly Entry[] = [preparation, calendar, accounts, story];

/** A role's pages of a campaign. A ward's officer has those of the ward. */
export function entriesOf(
  role: Role,
  line: Pick<CampaignLine, 'status' | 'review'> | undefined,
): readonly Entry[] {
  const { status } = line ?? {};
  if (role === 'ward') return sectionsIn(line);
  if (role === 'observer') return ofObservers;
  return role === 'province' && status === 'prepared' ? whilePrepared : ofSuperiors;
}

/** Below which address a role's pages of a campaign are. */
export const baseOf = ({ role, area }: { role: Role; area: string }, campaign: string): string =>
  role === 'ward' ? `/dot/${campaign}/xa/${area}` : `/dot/${campaign}`;

/** Below the base: a district looks first for what waits for its answer. */
function startOf(role: Role, status: CampaignLine['status']): string {
  if (role === 'province' && status === 'prepared') return preparation.path;
  return role === 'district' && status === 'running' ? queue.path : '';
}

/** Where somebody's work in a campaign begins. */
export const homeOf = (user: { role: Role; area: string }, { id, status }: CampaignLine): string =>
  baseOf(user, id) + startOf(user.role, status);

/** How many wards wait for the answer of somebody in this role. */
export const waitingFor = (role: Role, { campaign, wards }: Board): number =>
  campaign.status === 'running' ? wards.filter(({ level }) => level === role).length : 0;
