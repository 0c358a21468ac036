import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDay } from '../../language/format.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { PaperFields, type TypedPaper } from '../paper-fields.tsx';
import { ReasonField } from '../reason-field.tsx';
import { type WindowStage, windowStages } from './windows.ts';

/** What an extension says. */
export interface Extension {
  readonly stage: WindowStage;
  readonly to: string;
  readonly reason: string;
  readonly paper: TypedPaper;
}

interface Props {
  readonly value: Extension;
  readonly onChange: (value: Extension) => void;
  /** Until when the window of the stage is for every ward. */
  readonly end: string;
  readonly today: string;
}

export function ExtensionFields({ value, onChange, end, today }: Props): ReactNode {
  const { say } = useLanguage();
  const stageNamed = (text: string) => windowStages.find((name) => name === text) ?? value.stage;
  return (
    <>
      <NativeSelect
        label={say('Thời hạn của bước', 'Window of')}
        value={value.stage}
        onChange={(event) => onChange({ ...value, stage: stageNamed(event.currentTarget.value) })}
        data={windowStages.map((name) => ({ value: name, label: say(stages[name]) }))}
      />
      <DayField
        label={say('Hạn mới', 'New due day')}
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
        min={end > today ? end : today}
      />
      <p className="quiet">
        {say(
          `Hạn chung của bước: hết ngày ${formatDay(end)}.`,
          `For every ward it ends on ${formatDay(end)}.`,
        )}
      </p>
      <ReasonField value={value.reason} onChange={(reason) => onChange({ ...value, reason })} />
      <PaperFields value={value.paper} onChange={(paper) => onChange({ ...value, paper })} today={today} />
    </>
  );
}
