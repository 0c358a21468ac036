import type { ReactNode } from 'react';
import { plural } from '../../../../shared/i18n/plural.ts';
import { useLanguage } from '../../../language/language.tsx';
import { countByVillage } from './select-households.ts';
import type { Tickable } from './use-ticks.ts';

/** In which villages the returned households are, and what happens to them and to all others. */
export function WhatFollows({ lines }: { readonly lines: readonly Tickable[] }): ReactNode {
  const { say, count } = useLanguage();
  const villages = countByVillage(lines);
  return (
    <>
      <ul>
        {villages.map(([village, number]) => (
          <li key={village}>
            <bdi>{village}</bdi>: {say(`${count(number)} hộ`, count(number))}
          </li>
        ))}
      </ul>
      <p>
        {say(
          `${count(villages.length)} thôn này họp lại. Sau đó chỉ các hộ trả lại được niêm yết và trình lại; các hộ khác vẫn được phê duyệt. Còn rút lại được đến khi thôn họp.`,
          `${plural(villages.length, 'This village meets', `These ${count(villages.length)} villages meet`)} again. Then the returned households alone are posted and come back to you; all others stay approved. You can recall this until a village has met.`,
        )}
      </p>
    </>
  );
}
