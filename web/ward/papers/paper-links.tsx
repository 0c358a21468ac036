import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Download } from '../../parts/download.tsx';
import { useWardParams } from '../use-ward.ts';
import { type AskedPaper, paperAddress } from './paper-address.ts';

/** A paper's name, with the links to its document and to the page to print. */
export function PaperLinks({ kind, household, village, receipt }: AskedPaper): ReactNode {
  const { say } = useLanguage();
  const { campaign, ward } = useWardParams();
  const address = paperAddress({ campaign, ward }, { kind, household, village, receipt });
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
  minutes: { vi: 'Biên bản họp thôn (2 bản)', en: 'Minutes of the village meetings (2 copies)' },
  'posted-list': { vi: 'Danh sách niêm yết', en: 'Posted list' },
  decision: { vi: 'Quyết định công nhận', en: 'Recognition decision' },
  publication: { vi: 'Danh sách công bố', en: 'Final publication' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  'request-refusal': { vi: 'Thông báo trả lời đơn', en: 'Written answer to the request' },
  refusal: { vi: 'Thông báo không công nhận', en: 'Written refusal' },
} as const;
