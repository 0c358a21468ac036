import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function HandInPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Nộp danh sách', 'Hand in a list')}>{null}</WardPage>;
}
