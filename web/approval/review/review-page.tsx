import type { ComponentProps, ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { Text } from '../../../shared/i18n/text.ts';
import { useUser } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { Choices } from '../../parts/choices.tsx';
import { useFilter } from '../../parts/use-filter.ts';
import { useWard } from '../../ward/use-ward.ts';
import { WardPage } from '../../ward/ward-page.tsx';
import { isDueFrom } from '../queue.ts';
import { Changes } from './changes.tsx';
import { Discussion } from './discussion.tsx';
import { Households } from './list/households.tsx';
import { TickBar } from './list/tick-bar.tsx';
import { useSelection } from './list/use-selection.ts';
import { useTicks } from './list/use-ticks.ts';
import { SecondOpinions } from './opinion/second-opinions.tsx';
import { Opinions } from './opinions.tsx';
import { Signals } from './signals/signals.tsx';
import { Summary } from './summary.tsx';
import { Verdict } from './verdict.tsx';

const t = (vi: string, en: string): Text => ({ vi, en });

const parts = {
  'tong-hop': t('Tổng hợp', 'Summary'),
  'dau-hieu': t('Dấu hiệu', 'Signals'),
  'thay-doi': t('Thay đổi', 'Changes'),
  ho: t('Danh sách hộ', 'Households'),
  'hop-khieu-nai': t('Họp thôn, khiếu nại', 'Meetings, objections'),
  'quyet-dinh': t('Quyết định, nhận xét', 'Decisions, remarks'),
} as const satisfies Record<string, Text>;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as [Part, ...Part[]];
/** Those that name households. */
const ofCaseworkers: readonly Part[] = ['dau-hieu', 'thay-doi', 'ho'];

/** Those who may not read decisions find their remark alone there. */
const labelOf = (part: Part, readsDecisions: boolean): Text =>
  part === 'quyet-dinh' && !readsDecisions ? t('Nhận xét', 'Remark') : parts[part];

/** A ward's list before those who approve it: figures, changes, households, meetings and decisions, and the answer. */
export default function ReviewPage(): ReactNode {
  const { say } = useLanguage();
  const { ward, campaign, may } = useWard();
  const isMine = isDueFrom(useUser(), ward, campaign);
  const shown = partNames.filter((name) => may('readHouseholds') || !ofCaseworkers.includes(name));
  const [, setSearch] = useSearchParams();
  const [chosen, choose] = useFilter('xem', partNames);
  const part = shown.includes(chosen) ? chosen : 'tong-hop';
  const ticks = useTicks();
  const selection = useSelection();
  const answer = isMine && may('returnHouseholds') ? ticks : undefined;
  return (
    <WardPage title={say('Thẩm định', 'Review')}>
      <Standing ticks={answer} onReturn={() => choose('ho')} />
      <Choices
        label={say('Xem', 'Look at')}
        choices={shown.map((value) => ({ value, label: say(labelOf(value, may('readDecisions'))) }))}
        value={part}
        onChoose={choose}
      />
      <Boundary key={part}>
        {part === 'tong-hop' && (
          <Summary
            onChoose={
              may('readHouseholds')
                ? (movement) => setSearch({ xem: 'ho', 'dien-bien': movement })
                : undefined
            }
          />
        )}
        {part === 'dau-hieu' && <Signals ticks={answer} />}
        {part === 'thay-doi' && <Changes />}
        {part === 'ho' && <Households state={selection} ticks={answer} />}
        {part === 'hop-khieu-nai' && <Discussion />}
        {part === 'quyet-dinh' && <Opinions />}
      </Boundary>
      {answer && <TickBar ticks={answer} />}
    </WardPage>
  );
}

/** Where the list stands, its answer, and what others think of it. */
function Standing(props: ComponentProps<typeof Verdict>): ReactNode {
  return (
    <>
      <Verdict {...props} />
      <SecondOpinions />
    </>
  );
}
