import type { Board, CampaignHead, User } from '../../../web/client/answers.ts';

const campaign: CampaignHead = {
  id: 'mau-2019',
  title: 'Rà soát mẫu 2019',
  year: 2019,
  status: 'running',
  province: { code: '06', name: 'Tỉnh Mẫu' },
  districts: [
    { code: '064', name: 'Huyện Một' },
    { code: '065', name: 'Huyện Hai' },
  ],
  calendar: {
    training: { from: '2019-09-23', to: '2019-10-04' },
    survey: { from: '2019-10-07', to: '2019-12-15' },
    vetting: { to: '2019-12-20' },
    posting: { workingDays: 7 },
    recheck: { workingDays: 3 },
    approval: { workingDays: 5 },
    close: '2020-01-31',
  },
  holidays: [],
  swapDays: [],
  approval: 'district',
  gate: 'required',
  agree: 0.5,
  standards: [],
};

const line = {
  code: '02071',
  name: 'Xã Mẫu',
  district: '064',
  stage: 'approval' as const,
  round: 1,
  overdue: false,
  missing: { vi: '', en: '' },
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

export const district: User = { name: 'huyen-064', role: 'district', area: '064' };
export const province: User = { name: 'tinh-06', role: 'province', area: '06' };
export const observer: User = { name: 'giam-sat', role: 'observer', area: '064' };
