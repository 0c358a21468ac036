import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function ErrorsPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Lỗi cần sửa', 'Errors to mend')}>{null}</WardPage>;
}
