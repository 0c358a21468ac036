import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { DayField } from '../parts/day-field.tsx';
import classes from './calendar/calendar.module.css';

/** The paper that orders something, as typed; empty where nothing was. */
export interface TypedPaper {
  readonly signer: string;
  readonly signerTitle: string;
  readonly paperNumber: string;
  readonly paperOn: string;
}

export const noPaper: TypedPaper = { signer: '', signerTitle: '', paperNumber: '', paperOn: '' };

/** The fields of a body that were filled. */
export function typedPaper(typed: TypedPaper): { readonly paper?: Partial<TypedPaper> } {
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '');
  return filled.length > 0 ? { paper: Object.fromEntries(filled) } : {};
}

const labels = {
  paperNumber: { vi: 'Số văn bản', en: 'Number of the paper' },
  paperOn: { vi: 'Ngày văn bản', en: 'Date of the paper' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  signerTitle: { vi: 'Chức vụ', en: 'Office' },
};

interface Props {
  readonly value: TypedPaper;
  readonly onChange: (value: TypedPaper) => void;
  readonly today: string;
}

/** Who signed the paper that orders it, and how it is found again. Nothing of it is needed. */
export function PaperFields({ value, onChange, today }: Props): ReactNode {
  const { say } = useLanguage();
  const text = (field: 'paperNumber' | 'signer' | 'signerTitle') => (
    <TextInput
      label={say(labels[field])}
      value={value[field]}
      onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
      maxLength={150}
      autoComplete="off"
    />
  );
  return (
    <fieldset className={`form ${classes.paper}`}>
      <legend>{say('Văn bản kèm theo (nếu có)', 'The paper that orders it (if any)')}</legend>
      {text('paperNumber')}
      <DayField
        label={say(labels.paperOn)}
        value={value.paperOn}
        onChange={(paperOn) => onChange({ ...value, paperOn })}
        max={today}
        isRequired={false}
      />
      {text('signer')}
      {text('signerTitle')}
    </fieldset>
  );
}
