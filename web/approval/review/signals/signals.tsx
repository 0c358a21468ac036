import type { ReactNode } from 'react';
import { useCostlyRead } from '../../../client/use-read.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useWardParams } from '../../../ward/use-ward.ts';
import type { Ticks } from '../list/use-ticks.ts';
import { SignalGroup } from './signal-group.tsx';

/** What the reader should look at, kind by kind. The households of a kind can be ticked to be returned in one go. */
export function Signals({ ticks }: { readonly ticks: Ticks | undefined }): ReactNode {
  const { say } = useLanguage();
  const { groups, households } = useCostlyRead(
    'GET /api/campaigns/:campaign/wards/:ward/signals',
    useWardParams(),
  );
  return (
    <>
      <p>
        {say(
          'Dấu hiệu chỉ ra chỗ nên xem kỹ, không phải kết luận: hộ có dấu hiệu vẫn có thể đúng, hộ không có vẫn có thể sai.',
          'A signal shows where to look closely. It is no verdict: a household with one may be right, and one without may be wrong.',
        )}
      </p>
      {groups.length === 0 && <p className="none">{say('Không có dấu hiệu nào.', 'No signal was found.')}</p>}
      {groups.map((group) => (
        <SignalGroup key={group.kind} group={group} households={households} ticks={ticks} />
      ))}
    </>
  );
}
