import type { ReactNode } from 'react';
import type { Asking } from '../../../shared/contract/call.ts';
import { useLanguage } from '../../language/language.tsx';
import { Download } from '../../parts/download.tsx';
import { useWardParams } from '../use-ward.ts';

type Kind = Asking<'readPaper'>['kind'];

interface Props {
  readonly kind: Kind;
  readonly household?: string;
  readonly village?: string | undefined;
}

/** A paper's name, with the links to its document and to the page to print. */
export function PaperLinks({ kind, household, village }: Props): ReactNode {
  const { say } = useLanguage();
  const { campaign, ward } = useWardParams();
  const query = new URLSearchParams({ kind });
  if (household !== undefined) query.set('household', household);
  if (village !== undefined) query.set('village', village);
  const address = `/api/campaigns/${campaign}/wards/${ward}/paper?${query}`;
  return (
    <li>
      {say(names[kind])}: <Download href={address}>{say('tải bản Word', 'download for Word')}</Download>
      {' · '}
      <a href={`${address}&format=html`} target="_blank" rel="noreferrer">
        {say('xem và in', 'view and print')}
      </a>
    </li>
  );
}

const names = {
  decision: { vi: 'Quyết định công nhận', en: 'Recognition decision' },
  publication: { vi: 'Danh sách công bố', en: 'Final publication' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  refusal: { vi: 'Thông báo không công nhận', en: 'Written refusal' },
} as const;
