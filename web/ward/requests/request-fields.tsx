import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { birthIn } from './birth.ts';

/** What the paper says, as the fields hold it. */
export interface Said {
  readonly wants: 'entry' | 'exit';
  readonly head: string;
  readonly birth: string;
  readonly village: string;
  readonly people: string;
  readonly code: string;
  readonly text: string;
  readonly receivedOn: string;
}

interface Props {
  readonly said: Said;
  readonly today: string;
  readonly onChange: (said: Said) => void;
}

/** The household, why it asks, and when the paper came. */
export function RequestFields({ said, today, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  const change = (part: Partial<Said>) => onChange({ ...said, ...part });
  return (
    <>
      <HouseholdFields said={said} onChange={change} />
      <LongText
        label={say('Lý do hộ nêu', 'Why it asks')}
        value={said.text}
        onChange={(text) => change({ text })}
        maxLength={5_000}
      />
      <DayField
        label={say('Ngày nhận đơn', 'Day of receipt')}
        value={said.receivedOn}
        max={today}
        onChange={(receivedOn) => change({ receivedOn })}
      />
    </>
  );
}

interface HouseholdProps {
  readonly said: Said;
  readonly onChange: (part: Partial<Said>) => void;
}

function HouseholdFields({ said, onChange }: HouseholdProps): ReactNode {
  const { say } = useLanguage();
  const isWrong = said.birth.trim() !== '' && birthIn(said.birth) === undefined;
  const line = (key: 'head' | 'birth' | 'village' | 'people' | 'code') => ({
    value: said[key],
    onChange: (value: string) => onChange({ [key]: value }),
  });
  return (
    <>
      <Line label={say('Họ và tên chủ hộ', 'Head of the household')} {...line('head')} />
      <Line
        label={say('Ngày sinh hoặc năm sinh của chủ hộ', 'Day or year of birth of the head')}
        hint={say(
          'Ghi như trong danh sách sẽ nộp: 03/02/1980, hoặc 1980',
          'As in the list to be handed in: 03/02/1980, or 1980',
        )}
        error={isWrong ? say('Ghi dạng 03/02/1980 hoặc 1980.', 'Write 03/02/1980 or 1980.') : undefined}
        {...line('birth')}
      />
      <Line label={say('Thôn, tổ dân phố', 'Village')} {...line('village')} />
      <Line label={say('Số nhân khẩu', 'People')} isNumber {...line('people')} />
      <Line
        label={say('Mã hộ, nếu đã có trong danh sách', 'Household code, if it is on the list')}
        isRequired={false}
        {...line('code')}
      />
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly isNumber?: boolean;
  readonly isRequired?: boolean;
}

function Line({ label, value, onChange, hint, error, isNumber, isRequired = true }: LineProps): ReactNode {
  return (
    <TextInput
      label={label}
      description={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      maxLength={200}
      autoComplete="off"
      required={isRequired}
      withAsterisk={false}
      {...(isNumber && { type: 'number', min: 1, max: 50 })}
    />
  );
}
