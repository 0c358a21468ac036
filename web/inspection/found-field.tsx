import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

/** What inspectors found: what is recorded, other scores, or nobody. */
export type Found = 'same' | 'scores' | 'notMet';

interface Props {
  readonly value: Found;
  readonly isBlind: boolean;
  readonly onChange: (value: Found) => void;
}

/** Asks what was found. In a blind inspection nobody can say that it is as recorded. */
export function FoundField({ value, isBlind, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  const choices: readonly (readonly [Found, string])[] = [
    ...(isBlind ? [] : [['same', say('Đúng như đã ghi', 'As recorded')] as const]),
    ['scores', isBlind ? say('Đã gặp, chấm lại', 'Met and scored again') : say('Điểm khác', 'Other scores')],
    ['notMet', say('Không gặp hộ', 'Nobody was met')],
  ];
  return (
    <Radio.Group
      label={say('Thấy gì ở hộ', 'What was found')}
      value={value}
      onChange={(next) => onChange(choices.find(([each]) => each === next)?.[0] ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {choices.map(([each, label]) => (
          <Radio key={each} value={each} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
