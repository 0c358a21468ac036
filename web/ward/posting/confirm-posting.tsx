import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useWard } from '../use-ward.ts';
import { postedUntil } from './posted-until.ts';

interface Props {
  readonly places: readonly string[];
  readonly onClose: () => void;
}

/** Where the list hangs and until when; its clock starts with this. */
export function ConfirmPosting({ places, onClose }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const tell = useNotice();
  const { params, today, campaign } = useWard();
  const lastDay = postedUntil(today, campaign);
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/posting');
  const post = async () => {
    if (!(await run({ ...params, places: [...places] }))) return;
    tell(
      say(
        `Đã niêm yết, đến hết ${weekday(lastDay)}.`,
        `The list is posted until the end of ${weekday(lastDay)}.`,
      ),
    );
    onClose();
  };
  return (
    <Confirm
      isOpen
      title={say(buttons.postList)}
      action={say(buttons.postList)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void post()}
      onClose={onClose}
    >
      <Summary places={places} lastDay={lastDay} />
    </Confirm>
  );
}

interface SummaryProps {
  readonly places: readonly string[];
  readonly lastDay: string;
}

function Summary({ places, lastDay }: SummaryProps): ReactNode {
  const { say, weekday } = useLanguage();
  const { calendar, firstDayCounts } = useWard().campaign;
  const { workingDays } = calendar.posting;
  const start = firstDayCounts
    ? say('kể cả hôm nay nếu là ngày làm việc', 'today included if it is worked')
    : say('tính từ ngày làm việc tiếp theo', 'from the next working day');
  return (
    <>
      <ul>
        {places.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same place may be written twice.
          <li key={index}>
            <bdi>{place}</bdi>
          </li>
        ))}
      </ul>
      <p>
        {say(
          `Thời hạn ${workingDays} ngày làm việc, ${start}, đến hết `,
          `The list hangs for ${workingDays} working ${plural(workingDays, 'day')}, ${start}, to the end of `,
        )}
        <strong>{weekday(lastDay)}</strong>.
      </p>
    </>
  );
}
