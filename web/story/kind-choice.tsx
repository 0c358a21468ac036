import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Text } from '../../shared/i18n/text.ts';
import { useLanguage } from '../language/language.tsx';
import { type Kind, kinds } from './story-days.ts';

const labels: Readonly<Record<Kind, Text>> = {
  'tat-ca': { vi: 'Tất cả', en: 'Everything' },
  nguoi: { vi: 'Việc người làm', en: 'What people did' },
  'tu-dong': { vi: 'Việc tự động', en: 'What happened by itself' },
};

interface Props {
  readonly value: Kind;
  readonly onChange: (kind: Kind) => void;
}

/** Whose events a story shows. */
export function KindChoice({ value, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <NativeSelect
      label={say('Hiện', 'Show')}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(kinds.find((kind) => kind === currentTarget.value) ?? 'tat-ca')
      }
      data={kinds.map((kind) => ({ value: kind, label: say(labels[kind]) }))}
    />
  );
}
