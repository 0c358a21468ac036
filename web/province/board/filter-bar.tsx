import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import type { CampaignHead } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './board.module.css';
import type { WardFilterControls } from './use-ward-filter.ts';
import { isFiltering } from './ward-filter.ts';

interface Props {
  readonly filter: WardFilterControls;
  readonly districts: CampaignHead['districts'];
  readonly shown: number;
  readonly total: number;
}

/** Finds wards by name and district, and says how many are shown. */
export function FilterBar({ filter, districts, shown, total }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { chosen } = filter;
  return (
    <div className={classes.bar}>
      <TextInput
        type="search"
        label={say('Tìm xã', 'Find a ward')}
        placeholder={say('Tên xã, không cần dấu', 'Name, accents not needed')}
        value={chosen.text}
        onChange={(event) => filter.setText(event.currentTarget.value)}
      />
      {districts.length > 1 && (
        <NativeSelect
          label={say('Huyện', 'District')}
          value={chosen.district}
          onChange={(event) => filter.chooseDistrict(event.currentTarget.value)}
          data={[
            { value: '', label: say('Tất cả', 'All') },
            ...districts.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <p role="status">
        {say(
          `Đang hiện ${count(shown)} / ${count(total)} xã.`,
          `${count(shown)} of ${count(total)} ${plural(total, 'ward')} shown.`,
        )}{' '}
        {isFiltering(chosen) && (
          <button type="button" className="link" onClick={filter.clear}>
            {say('Bỏ lọc', 'Show all')}
          </button>
        )}
      </p>
    </div>
  );
}
