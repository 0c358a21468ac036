import { type Contradiction, contradictions, textOf } from '../contradictions/contradictions.ts';
import { yearContradictions } from '../contradictions/launch-contradictions.ts';
import type { Text } from '../i18n/text.ts';
import { standards } from '../standards/index.ts';
import { isInForce } from '../standards/is-in-force.ts';
import { campaignOf } from './campaign-of-plan.ts';
import { daysInText } from './days-in-text.ts';
import { goalProblems } from './goals-of-plan.ts';
import { idOf, type Plan, type PlanField, titleOf } from './plan.ts';
import { quietProblems } from './quiet-hours-of-plan.ts';
import { reportingProblems } from './reporting-of-plan.ts';
import { requestProblems } from './requests-of-plan.ts';

export type PlanProblems = Partial<Record<PlanField, Text>>;

const t = (vi: string, en: string): Text => ({ vi, en });
const empty = t('Chưa nhập.', 'This is missing.');

/** What is wrong with a plan, by the field where it is mended. `taken` are the ids of other campaigns. */
export function planProblems(plan: Plan, taken: readonly string[]): PlanProblems {
  return {
    ...listProblems(plan),
    ...yearProblems(plan),
    ...orderProblems(plan),
    ...numberProblems(plan),
    ...nameProblems(plan, taken),
    ...standardProblems(plan),
    ...goalProblems(plan),
    ...quietProblems(plan),
    ...reportingProblems(plan),
    ...requestProblems(plan),
  };
}

function standardProblems({ standard, year, ownStandards = [] }: Plan): PlanProblems {
  const chosen = ownStandards.find(({ id }) => id === standard) ?? standards.get(standard);
  if (chosen && isInForce(chosen, Number(year))) return {};
  return {
    standard: t(`Chuẩn này không áp dụng cho năm ${year}.`, `This standard is not in force in ${year}.`),
  };
}

function nameProblems(plan: Plan, taken: readonly string[]): PlanProblems {
  const problems: PlanProblems = {};
  const id = idOf(plan);
  if (plan.provinceName.trim() === '') problems.provinceName = empty;
  if (titleOf(plan).trim() === '') problems.title = empty;
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(id)) {
    problems.id = t(
      'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 63 ký tự.',
      'Use plain lower-case letters, digits and hyphens only, at most 63.',
    );
  }
  if (taken.includes(id)) problems.id = t('Đã có đợt rà soát mang mã này.', 'Another campaign has this id.');
  return problems;
}

/** The numbers that fields may hold. */
const ranges = {
  year: [2016, 2100],
  agree: [0, 100],
  posting: [1, 60],
  recheck: [1, 60],
  answer: [1, 60],
} as const satisfies Partial<Record<PlanField, readonly [number, number]>>;

function numberProblems(plan: Plan): PlanProblems {
  const problems: PlanProblems = {};
  for (const [field, [least, most]] of Object.entries(ranges) as [keyof typeof ranges, [number, number]][]) {
    const number = Number(plan[field]);
    if (/^\d+$/.test(plan[field].trim()) && number >= least && number <= most) continue;
    problems[field] = t(
      `Nhập số nguyên từ ${least} đến ${most}.`,
      `Enter a whole number from ${least} to ${most}.`,
    );
  }
  return problems;
}

const dayFields = ['trainingFrom', 'trainingTo', 'surveyFrom', 'surveyTo', 'vettingTo', 'close'] as const;

/** Windows belong to the campaign's year; see `yearContradictions`. */
function yearProblems(plan: Plan): PlanProblems {
  const problems: PlanProblems = {};
  for (const found of yearContradictions(campaignOf(plan, '', []))) {
    const field = fieldAt(found.path);
    if (field) problems[field] = sentence(textOf(found));
  }
  for (const field of dayFields) if (plan[field] === '') problems[field] = empty;
  return problems;
}

/** The fields of the calendar, by the stage and the end of its window. */
const calendarFields: Readonly<Record<string, Readonly<Record<string, PlanField>>>> = {
  training: { from: 'trainingFrom', to: 'trainingTo' },
  survey: { from: 'surveyFrom', to: 'surveyTo' },
  vetting: { to: 'vettingTo' },
};

const reportingFields: Readonly<Record<string, PlanField>> = {
  preliminary: 'reportPreliminary',
  official: 'reportOfficial',
  inYear: 'reportInYear',
};

/** Where a rule of a campaign is mended that names a place in its calendar. */
function fieldAt([part, stage = '', end = '']: Contradiction['path']): PlanField | undefined {
  if (part === 'reporting') return reportingFields[stage];
  if (part !== 'calendar') return undefined;
  return stage === 'close' ? 'close' : calendarFields[stage]?.[end];
}

function orderProblems(plan: Plan): PlanProblems {
  const problems: PlanProblems = {};
  const { surveyTo, vettingTo } = plan;
  if (vettingTo !== '' && vettingTo < surveyTo) problems.vettingTo = sentence(meetingsEndFirst);
  for (const found of contradictions(campaignOf(plan, '', []))) {
    const field = fieldAt(found.path);
    if (field && dayFields.every((each) => plan[each] !== '')) problems[field] = sentence(textOf(found));
  }
  return problems;
}

/** Stored campaigns may have meetings that end before the survey; new ones may not. */
const meetingsEndFirst = t('sớm hơn ngày kết thúc rà soát', 'is before the survey ends');

/** The rules name a problem after the place; here it stands alone. */
const sentence = ({ vi, en }: Text): Text => t(`Ngày này ${vi}.`, `This day ${en}.`);

function listProblems(plan: Plan): PlanProblems {
  const problems: PlanProblems = {};
  if (plan.daysOff === 'national') return problems;
  for (const field of ['holidays', 'swapDays'] as const) {
    const { unread } = daysInText(plan[field]);
    if (unread.length === 0) continue;
    const lines = unread.join(', ');
    problems[field] = t(
      `Dòng ${lines}: không đọc được ngày. Ghi mỗi dòng một ngày dạng 24/11/2026.`,
      `Line ${lines}: no day can be read. Write one day a line, like 24/11/2026.`,
    );
  }
  return problems;
}
