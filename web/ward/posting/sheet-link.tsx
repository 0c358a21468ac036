import type { ReactNode } from 'react';
import { Link } from '../../parts/link.tsx';
import { useWardParams } from '../use-ward.ts';

/** The way to the sheet for the board. */
export function SheetLink({ label }: { readonly label: string }): ReactNode {
  const { campaign, ward } = useWardParams();
  return <Link href={`/dot/${campaign}/xa/${ward}/niem-yet/in`}>{label}</Link>;
}
