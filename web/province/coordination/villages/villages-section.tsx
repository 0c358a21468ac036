import type { ReactNode } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useRead } from '../../../client/use-read.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Section } from '../../../parts/page.tsx';
import { useWard } from '../../../ward/use-ward.ts';
import { ChangeVillages } from './change-villages.tsx';
import { VillagesList } from './villages-list.tsx';

/** The ward's villages, and the way to give them other names. */
export function VillagesSection(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { isChangeable, villages } = useRead('GET /api/campaigns/:campaign/wards/:ward/villages', params);
  return (
    <Section title={say(buttons.changeVillages)}>
      <p>
        {isChangeable
          ? say(
              'Dùng khi thôn của xã được đổi tên hoặc sáp nhập trong lúc đợt đang chạy. Số hộ, chỉ tiêu, danh sách đầu kỳ và hộ đã ghi theo thôn mới.',
              'Use it when villages of the ward are renamed or merged while the campaign runs. Numbers of households, targets, the opening list and recorded households follow.',
            )
          : say(
              'Danh sách của xã đã chuyển niêm yết hoặc đã xong, nên tên thôn giữ nguyên như đã niêm yết.',
              'The ward’s list is handed on to be posted, or done, so its villages stay as they were posted.',
            )}
      </p>
      <VillagesList villages={villages} />
      {isChangeable && villages.length > 0 && <ChangeVillages villages={villages} />}
    </Section>
  );
}
