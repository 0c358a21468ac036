import type { Board, CampaignHead, User } from '../../../web/client/answers.ts';
import { campaignHead as campaign } from '../campaign-head.ts';

const line = {
  code: '02071',
  name: 'Xã Mẫu',
  district: '064',
  stage: 'approval' as const,
  round: 1,
  level: 'district' as const,
  overdue: false,
  tasks: [],
  returned: 0,
  households: 100,
  people: 400,
  poor: 10,
  nearPoor: 20,
  before: { poor: 12, nearPoor: 22 },
  rejected: 0,
  extensions: {},
};

type Line = Board['wards'][number];

/** A ward of a board. */
const lineWith = (changes: Partial<Line>): Line => ({ ...line, ...changes });

/** A board of two districts. */
export const boardWith = (wards: readonly Partial<Line>[], head: Partial<CampaignHead> = {}): Board => ({
  campaign: { ...campaign, ...head },
  today: '2019-11-06',
  failedReminders: 0,
  wards: wards.map(lineWith),
});

export const district: User = { name: 'huyen-064', role: 'district', area: '064', province: '06' };
export const province: User = { name: 'tinh-06', role: 'province', area: '06', province: '06' };
export const observer: User = { name: 'giam-sat', role: 'observer', area: '064', province: '06' };
