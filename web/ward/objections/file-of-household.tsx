import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useWard } from '../use-ward.ts';

/** The way to the page on which the file of a household that was left out is handed in. */
export function FileOfHousehold(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  return (
    <Link href={`/dot/${params.campaign}/xa/${params.ward}/nop-danh-sach`}>
      {say('nộp tệp có riêng hộ này', 'hand in a file of this household alone')}
    </Link>
  );
}
