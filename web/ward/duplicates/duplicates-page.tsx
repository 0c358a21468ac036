import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { PairsOfWard } from '../../duplicates/pairs-of-ward.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';

/** The ward's households that are perhaps recorded twice, and what was decided of them. */
export default function WardDuplicatesPage(): ReactNode {
  const { say } = useLanguage();
  const { params, ward } = useWard();
  const nameOf = (code: string): string =>
    code === params.ward ? ward.name : say(`Xã ${code}`, `Ward ${code}`);
  return (
    <WardPage title={say(sections.duplicates)}>
      <p>
        {say(
          'Xã quyết định các cặp hộ trong xã; cặp giữa hai xã do huyện quyết định, giữa hai huyện do tỉnh. Trang này không hiện số định danh.',
          'The ward decides pairs within it; the district those of two wards, the province those of two districts. No id number is shown here.',
        )}
      </p>
      <PairsOfWard {...params} others={[]} nameOf={nameOf} />
    </WardPage>
  );
}
