import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BoardLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { type TrainingState, trainingStateOf } from './training-state.ts';

const colors: Readonly<Record<TrainingState, string>> = {
  untrained: 'orange',
  trained: 'green',
  waived: 'gray',
};

export const trainingLabels = {
  untrained: { vi: 'Chưa tập huấn', en: 'Not trained' },
  trained: { vi: 'Đã tập huấn', en: 'Trained' },
  waived: { vi: 'Được miễn', en: 'Waived' },
} as const;

export function TrainingMark({ ward }: { readonly ward: BoardLine }): ReactNode {
  const { say } = useLanguage();
  const state = trainingStateOf(ward);
  return (
    <Badge component="span" variant="light" color={colors[state]} tt="none">
      {say(trainingLabels[state])}
    </Badge>
  );
}
