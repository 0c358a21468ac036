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
