import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function HouseholdsPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Danh sách hộ', 'Households')}>{null}</WardPage>;
}
