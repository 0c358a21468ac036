import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Class } from '../../shared/household.ts';
import type { Stage } from '../../shared/ward/stage.ts';
import { classesOrUnknown, stages } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';

const stageColors: Readonly<Record<Stage, string>> = {
  training: 'gray',
  survey: 'blue',
  vetting: 'violet',
  posting: 'orange',
  approval: 'pink',
  recorded: 'green',
};

/** Where a ward stands. */
export function StageBadge({ stage }: { readonly stage: Stage }): ReactNode {
  const { say } = useLanguage();
  return (
    <Badge component="span" variant="light" color={stageColors[stage]} tt="none">
      {say(stages[stage])}
    </Badge>
  );
}

const classColors: Readonly<Record<Class | 'unknown', string>> = {
  poor: 'red',
  'near-poor': 'orange',
  other: 'gray',
  unknown: 'yellow',
};

/** A household's class; `unknown` where its scores lack what a further standard needs. */
export function ClassBadge({ value }: { readonly value: Class | 'unknown' }): ReactNode {
  const { say } = useLanguage();
  return (
    <Badge component="span" variant="light" color={classColors[value]} tt="none">
      {say(classesOrUnknown[value])}
    </Badge>
  );
}
