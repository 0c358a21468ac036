import { Radio, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import type { Draft } from './draw-draft.ts';

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** How large a sample is to be: in households, or by its margin. */
export function SizeFields({ draft, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <Radio.Group
        label={say('Cỡ mẫu', 'Size')}
        value={draft.by}
        onChange={(by) => onChange({ ...draft, by: by === 'margin' ? 'margin' : 'households' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="households" label={say('Theo số hộ', 'By households')} />
          <Radio value="margin" label={say('Theo sai số chấp nhận', 'By the margin of error')} />
        </Stack>
      </Radio.Group>
      {draft.by === 'households' ? (
        <HouseholdsField draft={draft} onChange={onChange} />
      ) : (
        <MarginField draft={draft} onChange={onChange} />
      )}
    </>
  );
}

function HouseholdsField({ draft, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={1}
      max={10_000}
      step={1}
      label={say('Số hộ cần rút', 'How many households')}
      value={draft.households}
      onChange={(event) => onChange({ ...draft, households: event.currentTarget.value })}
      required
      withAsterisk={false}
    />
  );
}

function MarginField({ draft, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <TextInput
      type="number"
      inputMode="decimal"
      min={0.5}
      max={50}
      step={0.1}
      label={say('Sai số, cộng trừ (điểm phần trăm)', 'Margin either way (percentage points)')}
      description={say(
        'Với độ tin cậy 95%, khi tỷ lệ sai là một nửa; tỷ lệ nhỏ hơn thì chính xác hơn.',
        'At 95% confidence for a rate of one half; a smaller rate is known more exactly.',
      )}
      value={draft.margin}
      onChange={(event) => onChange({ ...draft, margin: event.currentTarget.value })}
      required
      withAsterisk={false}
    />
  );
}
