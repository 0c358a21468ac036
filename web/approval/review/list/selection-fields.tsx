import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Text } from '../../../../shared/i18n/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import { movements } from '../../../language/movements.ts';
import classes from './list.module.css';
import { type Only, onlyValues } from './select-households.ts';
import type { SelectionState } from './use-selection.ts';

const onlyLabels: Readonly<Record<Only, Text>> = {
  'tat-ca': { vi: 'Tất cả', en: 'All' },
  'thay-doi': { vi: 'Thay đổi từ lần trước', en: 'Changed since last time' },
  'canh-bao': { vi: 'Có cảnh báo', en: 'With warnings' },
  'da-chon': { vi: 'Đã chọn', en: 'Ticked' },
};

/** Narrows the ward's list for the one who reviews it. */
export function SelectionFields({ state }: { readonly state: SelectionState }): ReactNode {
  const { say } = useLanguage();
  const { selection, villages, village, setText, setVillage, setMovement, setOnly } = state;
  const all = { value: '', label: say('Tất cả', 'All') };
  return (
    <div className={classes.fields}>
      <TextInput
        type="search"
        label={say('Tìm theo tên chủ hộ hoặc mã hộ', 'Search by the head’s name or the code')}
        value={selection.text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autoComplete="off"
      />
      <NativeSelect
        label={say('Thôn', 'Village')}
        value={village}
        onChange={({ currentTarget }) => setVillage(currentTarget.value)}
        data={[all, ...villages.map((name, index) => ({ value: String(index), label: name }))]}
      />
      <NativeSelect
        label={say('Diễn biến', 'Movement')}
        value={selection.movement ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setMovement(state.movements.find((name) => name === value) ?? '')
        }
        data={[all, ...state.movements.map((value) => ({ value, label: say(movements[value]) }))]}
      />
      <NativeSelect
        label={say('Chỉ hiện', 'Show only')}
        value={selection.only}
        onChange={({ currentTarget: { value } }) =>
          setOnly(onlyValues.find((only) => only === value) ?? 'tat-ca')
        }
        data={onlyValues.map((value) => ({ value, label: say(onlyLabels[value]) }))}
      />
    </div>
  );
}
