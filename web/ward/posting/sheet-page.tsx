import type { ReactNode } from 'react';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Download } from '../../parts/download.tsx';
import { Link } from '../../parts/link.tsx';
import { Paper, PrintButton } from '../../parts/print/paper.tsx';
import { paperAddress } from '../papers/paper-address.ts';
import { useWard, useWardParams } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { Sheet } from './sheet/sheet.tsx';

/** The list as it hangs on the board, or as it would be posted now. */
export default function SheetPage(): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  const { ward, postings, can } = useWard();
  const hasPaper = can.includes('readPaper') && (ward.stage === 'posting' || postings.length > 0);
  const sheet = useRead('GET /api/campaigns/:campaign/wards/:ward/posting-sheet', params);
  return (
    <>
      <div className="no-print">
        <WardPage title={say('Bản niêm yết', 'The sheet for the board')} actions={<PrintButton />}>
          <p>
            <Link href={`/dot/${params.campaign}/xa/${params.ward}/niem-yet`}>
              ‹ {say('Niêm yết', 'Posting')}
            </Link>
          </p>
          {hasPaper && (
            <p>
              <Download href={paperAddress(params, { kind: 'posted-list' })}>
                {say('Tải bản Word', 'Download for Word')}
              </Download>
            </p>
          )}
          <p className="quiet">
            {sheet.isPosted
              ? say('Đúng như danh sách đã niêm yết.', 'As the list was posted.')
              : say(
                  'Chưa niêm yết: bản này là danh sách nếu niêm yết bây giờ; ngày được ghi bằng tay.',
                  'Not posted yet: this is the list as it would be posted now; the days are written by hand.',
                )}
          </p>
        </WardPage>
      </div>
      <Paper>
        <Sheet sheet={sheet} />
      </Paper>
    </>
  );
}
