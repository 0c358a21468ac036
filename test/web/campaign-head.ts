import type { CampaignHead } from '../../web/client/answers.ts';

/** An invented campaign of two districts in the autumn of 2019, as the pages see it. */
export const campaignHead: CampaignHead = {
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
  reports: [],
  firstDayCounts: false,
  online: 'names',
  hasOwnHolidays: true,
  holidays: [],
  swapDays: [],
  approval: 'district',
  gate: 'required',
  agree: 0.5,
  standards: [],
};
