import type { ReactNode } from 'react';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWardParams } from '../../ward/use-ward.ts';

/** How much came in about the posted list, and what the ward made of it. The reasons stand among its decisions. */
export function IntakeCounts(): ReactNode {
  const { say, count } = useLanguage();
  const { counts } = useRead('GET /api/campaigns/:campaign/wards/:ward/intake', {
    ...useWardParams(),
    limit: 1,
  });
  const { received, accepted, dismissed } = counts;
  const all = received + accepted + dismissed;
  if (all === 0) return null;
  return (
    <p>
      {say(
        `${count(all)} ý kiến gửi đến: xã tiếp nhận ${count(accepted)}, không tiếp nhận ${count(dismissed)}, chưa giải quyết ${count(received)}.`,
        `${count(all)} came in: the ward accepted ${count(accepted)}, dismissed ${count(dismissed)}, and has ${count(received)} to decide.`,
      )}
    </p>
  );
}
