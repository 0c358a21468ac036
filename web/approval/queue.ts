import type { Board, CampaignHead, User, WardLine } from '../client/answers.ts';

/** Wards that wait for one approver. */
interface Waiting {
  /** The approver's area. */
  readonly area: string;
  readonly name: string;
  /** Overdue ones first, then by their due day. */
  readonly wards: readonly WardLine[];
}

export interface Queue {
  /** What the reader has to answer. */
  readonly mine: readonly WardLine[];
  /** What waits for others in the reader's area. */
  readonly others: readonly Waiting[];
  /** Wards whose list is posted, or about to be, the first to come first. */
  readonly soon: readonly WardLine[];
  /** Wards that cannot begin before their training is recorded. */
  readonly untrained: readonly WardLine[];
}

const compareDays = (a = '9999', b = '9999'): number => (a < b ? -1 : Number(a > b));
const byDueDay = (a: WardLine, b: WardLine): number => compareDays(a.dueOn, b.dueOn);
const byLastDay = (a: WardLine, b: WardLine): number => compareDays(a.postedUntil, b.postedUntil);

/** The code of the area that approves a ward's list. Undefined where nobody has to. */
export function approverOf(ward: WardLine, { approval, province }: CampaignHead): string | undefined {
  if (approval === 'none') return undefined;
  return approval === 'district' ? ward.district : province.code;
}

/** Whether the reader approves the ward's list. An observer of the same area does not. */
const isApprover = ({ role, area }: User, ward: WardLine, campaign: CampaignHead): boolean =>
  (role === 'province' || role === 'district') && approverOf(ward, campaign) === area;

/** Sorts the wards of a board by what they ask of the reader: nothing while the campaign does not run. */
export function queueOf({ campaign, wards: all }: Board, reader: User): Queue {
  const wards = campaign.status === 'running' ? all : [];
  const inStage = (stage: WardLine['stage']) => wards.filter((ward) => ward.stage === stage);
  const waiting = inStage('approval').sort(byDueDay);
  const isMine = (ward: WardLine): boolean => isApprover(reader, ward, campaign);
  return {
    mine: waiting.filter(isMine),
    others: byApprover(
      waiting.filter((ward) => !isMine(ward)),
      campaign,
    ),
    soon: campaign.approval === 'none' ? [] : inStage('posting').sort(byLastDay),
    untrained: inStage('training').sort(byDueDay),
  };
}

function byApprover(waiting: readonly WardLine[], campaign: CampaignHead): Waiting[] {
  const groups = new Map<string, WardLine[]>();
  for (const ward of waiting) {
    const area = approverOf(ward, campaign) ?? '';
    groups.set(area, [...(groups.get(area) ?? []), ward]);
  }
  const areas = [campaign.province, ...campaign.districts];
  return [...groups].map(([area, wards]) => ({
    area,
    name: areas.find(({ code }) => code === area)?.name ?? area,
    wards,
  }));
}

/** The ward that the reader answers next, after one. */
export const nextAfter = (ward: string, queue: Queue): WardLine | undefined =>
  queue.mine.find(({ code }) => code !== ward);
