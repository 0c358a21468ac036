import { type ReactNode, useDeferredValue } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Choices } from '../../parts/choices.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWardParams } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { ExcusedTable } from './excused-table.tsx';
import { filterHouseholds, isFound } from './filter-households.ts';
import { Filters } from './filters.tsx';
import { HouseholdsTable } from './households-table.tsx';
import { MissingTable } from './missing-table.tsx';
import { useHouseholds } from './use-households.ts';
import { useSought } from './use-sought.ts';

export default function HouseholdsPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <WardPage title={say('Danh sách hộ', 'Households')}>
      <Households />
    </WardPage>
  );
}

/** The ward's households in four views: surveyed, with warnings, missing, excused. */
function Households(): ReactNode {
  const { say } = useLanguage();
  const { households, total, isComplete, error } = useHouseholds();
  const left = useRead('GET /api/campaigns/:campaign/wards/:ward/missing', useWardParams());
  const state = useSought();
  const sought = useDeferredValue(state.sought);
  const { view } = state;
  const warned = households.filter(({ warnings }) => warnings.length > 0);
  const shown = view === 'canh-bao' ? warned : households;
  const choices = [
    { value: 'da-ra-soat', label: say('Đã rà soát', 'Surveyed'), count: total },
    { value: 'canh-bao', label: say('Có cảnh báo', 'With warnings'), count: warned.length },
    { value: 'thieu', label: say('Chưa rà soát', 'Not surveyed yet'), count: left.missing.length },
    { value: 'mien', label: say('Được miễn rà soát', 'Excused'), count: left.excused.length },
  ] as const;
  return (
    <>
      <Choices
        label={say('Phần danh sách', 'Part of the list')}
        choices={choices}
        value={view}
        onChoose={state.setView}
      />
      <Filters state={state} />
      <Problem error={error} />
      {!isComplete && !error && <Progress loaded={households.length} total={total} />}
      {view === 'thieu' && <MissingTable lines={left.missing.filter((line) => isFound(line, sought))} />}
      {view === 'mien' && <ExcusedTable lines={left.excused.filter((line) => isFound(line, sought))} />}
      {(view === 'da-ra-soat' || view === 'canh-bao') && (
        <HouseholdsTable lines={filterHouseholds(shown, sought)} of={shown.length} />
      )}
    </>
  );
}

function Progress({ loaded, total }: { readonly loaded: number; readonly total: number }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <p className="quiet" role="status">
      {say(
        `Đã tải ${count(loaded)}/${count(total)} hộ…`,
        `${count(loaded)} of ${count(total)} ${plural(total, 'household')} loaded…`,
      )}
    </p>
  );
}
