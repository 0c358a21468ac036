import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Plan, type PlanField, unverified } from '../../shared/launch/plan.ts';
import { useLanguage } from '../language/language.tsx';
import { DayField } from '../parts/day-field.tsx';
import type { PlanForm } from './use-plan.ts';

interface Props {
  readonly form: PlanForm;
  readonly field: PlanField;
  readonly label: string;
  readonly hint?: string;
  /** What is shown where nobody typed anything yet. */
  readonly value?: string;
  readonly isNumber?: boolean;
}

/** A text or a number of the plan, with what is wrong beside it. */
export function PlanText({ form, field, label, hint, value, isNumber }: Props): ReactNode {
  const { say } = useLanguage();
  const { plan, change, problems } = form;
  const problem = problems[field];
  const note = unverified.includes(field) ? unverifiedNote : undefined;
  return (
    <TextInput
      label={label}
      description={[hint, note && say(note)].filter(Boolean).join(' ') || undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value ?? plan[field] ?? ''}
      onChange={(event) => change({ [field]: event.currentTarget.value } as Partial<Plan>)}
      inputMode={isNumber ? 'numeric' : undefined}
      error={problem && say(problem)}
      autoComplete="off"
    />
  );
}

export const unverifiedNote = {
  vi: 'Chưa kiểm chứng, hãy đối chiếu văn bản.',
  en: 'Not verified: check it against the legal text.',
};

interface DayProps extends Pick<Props, 'form' | 'field' | 'label'> {
  readonly isRequired?: boolean;
}

/** A day of the plan. */
export function PlanDay({ form, field, label, isRequired }: DayProps): ReactNode {
  const { say } = useLanguage();
  const { plan, change, problems } = form;
  const problem = problems[field];
  return (
    <DayField
      label={label}
      value={plan[field] ?? ''}
      onChange={(day) => change({ [field]: day } as Partial<Plan>)}
      isRequired={isRequired ?? true}
      error={problem && say(problem)}
    />
  );
}
