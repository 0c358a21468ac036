import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function ObjectionsPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Khiếu nại', 'Objections')}>{null}</WardPage>;
}
