import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';

/** The way to the page that says what a close would leave undone. */
export function IfClosedLink({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  return <Link href={`/dot/${campaign}/neu-ket-thuc`}>{say(sections.ifClosed)}</Link>;
}
