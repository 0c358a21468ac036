import type { BatchView, WardDetail } from '../../../web/client/answers.ts';
import { campaignHead } from '../campaign-head.ts';

type Changes = Partial<Omit<WardDetail, 'ward' | 'campaign' | 'totals'>> & {
  readonly ward?: Partial<WardDetail['ward']>;
  readonly campaign?: Partial<WardDetail['campaign']>;
  readonly totals?: Partial<WardDetail['totals']>;
};

const campaign: WardDetail['campaign'] = {
  ...campaignHead,
  districts: [{ code: '064', name: 'Huyện Mẫu' }],
};

const count = { households: 0, people: 0 };
const totals: WardDetail['totals'] = {
  households: 0,
  people: 0,
  classes: { poor: count, 'near-poor': count, other: count },
  opening: { poor: count, 'near-poor': count },
  movements: {
    'poor>near-poor': 0,
    'poor>other': 0,
    'near-poor>poor': 0,
    'near-poor>other': 0,
    'other>poor': 0,
    'other>near-poor': 0,
    'poor=': 0,
    'near-poor=': 0,
    missing: 0,
    excused: 0,
  },
  missing: 0,
  rejected: 0,
  villages: {},
  findings: {},
};

const ward: WardDetail['ward'] = {
  code: '02071',
  name: 'Xã Mẫu',
  district: '064',
  stage: 'survey',
  round: 1,
  since: '2019-10-01T01:00:00.000Z',
  dueOn: '2019-12-15',
  overdue: false,
  tasks: [],
  returned: 0,
  households: 0,
  people: 0,
  poor: 0,
  nearPoor: 0,
  before: { poor: 0, nearPoor: 0 },
  rejected: 0,
};

/** A ward in its survey on 6 November 2019, with nothing recorded yet, but for the changes. */
export function wardDetail({
  ward: ofWard,
  campaign: ofCampaign,
  totals: ofTotals,
  ...rest
}: Changes = {}): WardDetail {
  return {
    today: '2019-11-06',
    can: [],
    extensions: {},
    stages: [],
    villages: [],
    meetings: [],
    postings: [],
    objections: [],
    answers: [],
    recallable: false,
    targets: [],
    ...rest,
    ward: { ...ward, ...ofWard },
    campaign: { ...campaign, ...ofCampaign },
    totals: { ...totals, ...ofTotals },
  };
}

/** A checked file with ten new households, but for the changes. */
export const batchView = (changes: Partial<BatchView> = {}): BatchView => ({
  id: 'batch-0001',
  ward: '02071',
  name: 'danh-sach.xlsx',
  status: 'ready',
  receivedAt: '2019-11-05T02:00:00.000Z',
  by: 'xa-02071',
  preview: { new: 10, changed: 0, unchanged: 0, missing: 0, rejected: 0 },
  findings: {},
  ...changes,
});
