import type { Text } from '../../shared/i18n/text.ts';
import type { PlanField } from '../../shared/launch/plan.ts';

/** A step of opening a campaign: its name in the address, its title, and the fields that it holds. */
export const wizardSteps = ['dot', 'thoi-gian', 'dia-ban', 'danh-sach', 'xem-lai'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Those of a campaign that exists already: its opening lists have a page of their own. */
export const editSteps = ['dot', 'thoi-gian', 'dia-ban', 'xem-lai'] as const satisfies readonly WizardStep[];

export const stepTitles: Readonly<Record<WizardStep, Text>> = {
  dot: { vi: 'Đợt rà soát', en: 'The campaign' },
  'thoi-gian': { vi: 'Thời gian', en: 'Dates' },
  'dia-ban': { vi: 'Địa bàn', en: 'Areas' },
  'danh-sach': { vi: 'Danh sách đầu kỳ', en: 'Opening lists' },
  'xem-lai': { vi: 'Xem lại', en: 'Check' },
};

const fieldsLack: Text = {
  vi: 'Điền các ô còn trống, sửa các ô có chữ đỏ ở trên rồi mới tiếp tục được.',
  en: 'Fill in what is empty and correct what is marked in red above to go on.',
};

/** What a step waits for from which nobody can go on. */
export const lacks: Readonly<Partial<Record<WizardStep, Text>> & Record<'dot', Text>> = {
  dot: fieldsLack,
  'thoi-gian': fieldsLack,
  'dia-ban': {
    vi: 'Chọn một tệp địa bàn không còn chỗ cần sửa rồi mới tiếp tục được.',
    en: 'Choose a file of areas without faults to go on.',
  },
  'danh-sach': {
    vi: 'Sửa các chỗ nêu trên trong tệp rồi chọn lại tệp mới tiếp tục được.',
    en: 'Correct the places above in the file and choose it again to go on.',
  },
};

export const fieldsOf: Readonly<Partial<Record<WizardStep, readonly PlanField[]>>> = {
  dot: ['year', 'provinceName', 'title', 'id', 'agree', 'goalPoor', 'goalNearPoor', 'goalFall'],
  'thoi-gian': [
    'trainingFrom',
    'trainingTo',
    'surveyFrom',
    'surveyTo',
    'vettingTo',
    'close',
    'posting',
    'recheck',
    'answer',
    'reportPreliminary',
    'reportOfficial',
    'reportInYear',
    'requestsFrom',
    'requestsDays',
    'requestsWorkingDays',
    'quietFrom',
    'quietTo',
    'holidays',
    'swapDays',
  ],
};
