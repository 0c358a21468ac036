import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { CampaignHead } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';

/** The coordinator's way to the page that adds wards to a running campaign. */
export function AddWardsLink({ campaign: { id, status } }: { readonly campaign: CampaignHead }): ReactNode {
  const { say } = useLanguage();
  const { role } = useUser();
  if (role !== 'province' || status !== 'running') return null;
  return (
    <>
      {' · '}
      <Link href={`/dot/${id}/them-xa`}>{say(buttons.addAreas)}</Link>
    </>
  );
}
