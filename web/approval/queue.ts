import { type ApprovalLevel, levelsOf } from '../../shared/approval/levels.ts';
import type { Board, BoardLine, CampaignHead, User, WardLine } from '../client/answers.ts';

/** Wards that wait for one approver. */
interface Waiting {
  /** The approver's area. */
  readonly area: string;
  readonly name: string;
  /** Whether the list comes to the reader once this approver has approved it. */
  readonly isLower: boolean;
  /** Overdue ones first, then by their due day. */
  readonly wards: readonly WardLine[];
}

export interface Queue {
  /** What the reader has to answer. */
  readonly mine: readonly WardLine[];
  /** Where the reader is asked for a second opinion. */
  readonly asked: readonly WardLine[];
  /** What is overdue one level below the reader, who sees to it that it is answered. */
  readonly escalated: readonly Waiting[];
  /** What else waits for others in the reader's area. */
  readonly others: readonly Waiting[];
  /** Wards whose list is posted, or about to be, the first to come first. */
  readonly soon: readonly WardLine[];
  /** Wards that cannot begin before their training is recorded. */
  readonly untrained: readonly WardLine[];
}

const compareDays = (a = '9999', b = '9999'): number => (a < b ? -1 : Number(a > b));
const byDueDay = (a: WardLine, b: WardLine): number => compareDays(a.dueOn, b.dueOn);
const byLastDay = (a: WardLine, b: WardLine): number => compareDays(a.postedUntil, b.postedUntil);

/** The code of the area that answers a ward's list at a level. */
const areaAt = (level: ApprovalLevel, ward: WardLine, { province }: CampaignHead): string | undefined =>
  level === 'district' ? ward.district : province.code;

/** The code of the area whose answer is due. Undefined where nobody's is. */
export const approverOf = (ward: WardLine, campaign: CampaignHead): string | undefined =>
  ward.level && areaAt(ward.level, ward, campaign);

/** Whether the reader's answer to the ward's list is due. An observer of the same area gives none. */
export const isDueFrom = ({ role, area }: User, ward: WardLine, campaign: CampaignHead): boolean =>
  role === ward.level && approverOf(ward, campaign) === area;

/** Whether a ward's answer is due from the level right below the reader. */
const isBelow = ({ role, area }: User, { level }: WardLine, { province }: CampaignHead): boolean =>
  level === 'district' && role === 'province' && area === province.code;

/** Sorts the wards of a board by what they ask of the reader: nothing while the campaign does not run. */
export function queueOf({ campaign, wards: all }: Board, reader: User): Queue {
  const wards: readonly BoardLine[] = campaign.status === 'running' ? all : [];
  const inStage = (stage: WardLine['stage']) => wards.filter((ward) => ward.stage === stage);
  const waiting = wards.filter(({ level }) => level !== undefined).sort(byDueDay);
  const isMine = (ward: WardLine): boolean => isDueFrom(reader, ward, campaign);
  const isEscalated = (ward: WardLine): boolean => ward.overdue && isBelow(reader, ward, campaign);
  const isOther = (ward: WardLine): boolean => !isMine(ward) && !isEscalated(ward);
  return {
    mine: waiting.filter(isMine),
    asked: waiting.filter(({ asked }) => asked),
    escalated: byApprover(waiting.filter(isEscalated), campaign, reader),
    others: byApprover(waiting.filter(isOther), campaign, reader),
    soon: levelsOf(campaign.approval).length === 0 ? [] : inStage('posting').sort(byLastDay),
    untrained: inStage('training').sort(byDueDay),
  };
}

function byApprover(waiting: readonly WardLine[], campaign: CampaignHead, reader: User): Waiting[] {
  const groups = new Map<string, WardLine[]>();
  for (const ward of waiting) {
    const area = approverOf(ward, campaign) ?? '';
    groups.set(area, [...(groups.get(area) ?? []), ward]);
  }
  const areas = [campaign.province, ...campaign.districts];
  const answers = levelsOf(campaign.approval).some((level) => level === reader.role);
  return [...groups].map(([area, wards]) => ({
    area,
    name: areas.find(({ code }) => code === area)?.name ?? area,
    isLower: answers && wards.every((ward) => isBelow(reader, ward, campaign)),
    wards,
  }));
}

/** The ward that the reader answers next, after one. */
export const nextAfter = (ward: string, queue: Queue): WardLine | undefined =>
  queue.mine.find(({ code }) => code !== ward);
