import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import type { IntakeLine } from './intake.tsx';

/** As many as one still reads in a dialog. */
const longest = 10;

interface Props {
  /** Those to be dismissed that are loaded. */
  readonly entries: readonly IntakeLine[];
  /** How many are dismissed in all. */
  readonly total: number;
}

/** Names what is about to be dismissed, as far as it fits, and says what that means. */
export function WhatFollows({ entries, total }: Props): ReactNode {
  const { say, count } = useLanguage();
  const named = entries.slice(0, longest);
  const others = total - named.length;
  return (
    <>
      <ul>
        {named.map(({ receipt, name = '–', village }) => (
          <li key={receipt}>
            <bdi>{[name, village].filter(Boolean).join(' · ')}</bdi> ({say('phiếu', 'receipt')} {receipt})
          </li>
        ))}
        {others > 0 && <li>{say(`và ${count(others)} ý kiến khác`, `and ${count(others)} more`)}</li>}
      </ul>
      <p>
        {say(
          'Không hộ nào được phúc tra vì các ý kiến này. Người gửi đọc được lý do bằng mã phiếu: đừng nêu tên ai. Quyết định không rút lại được.',
          'No household is rechecked because of them. Their senders read the reason with their receipts: name nobody. It cannot be taken back.',
        )}
      </p>
    </>
  );
}
