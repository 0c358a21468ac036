import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function HouseholdPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Hộ', 'Household')}>{null}</WardPage>;
}
