import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useLanguage } from '../../language/language.tsx';
import { Download } from '../../parts/download.tsx';
import { Link } from '../../parts/link.tsx';
import { Paper, PrintButton } from '../../parts/print/paper.tsx';
import { useHouseholds } from '../households/use-households.ts';
import { paperAddress } from '../papers/paper-address.ts';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { Minutes } from './minutes/minutes.tsx';
import { householdsToMeet } from './votes/votes.ts';

/** The form on which a village writes its meeting's minutes, filled in as far as the system knows. */
export default function MinutesPage(): ReactNode {
  const { say } = useLanguage();
  const { villages, params } = useWard();
  const { households, isComplete } = useHouseholds();
  const [search] = useSearchParams();
  const village = villages[Number(search.get('thon'))] ?? villages[0];
  const lines = householdsToMeet(households, village?.name ?? '');
  return (
    <>
      <div className="no-print">
        <WardPage
          title={say('Biên bản họp thôn', 'Minutes of a village meeting')}
          actions={<PrintButton isReady={isComplete} />}
        >
          {village && village.state !== null && <Document village={village.name} />}
          <p>
            <Link href={`/dot/${params.campaign}/xa/${params.ward}/hop-thon`}>
              ‹ {say('Họp thôn', 'Village meetings')}
            </Link>
          </p>
          <p className="quiet">
            {say(
              'Đây là biểu làm việc của xã, không phải mẫu do văn bản quy định. In 2 bản: chọn số bản là 2 trong hộp thoại in.',
              'This is the ward’s own working form, not a form that the law prescribes. Print 2 copies: set the number of copies to 2 in the print dialog.',
            )}
          </p>
        </WardPage>
      </div>
      {village && (
        <Paper>
          <Minutes village={village.name} lines={lines} />
        </Paper>
      )}
    </>
  );
}

/** The way to the minutes as a Word document. */
function Document({ village }: { readonly village: string }): ReactNode {
  const { say } = useLanguage();
  const { params, can } = useWard();
  if (!can.includes('readPaper')) return null;
  return (
    <p>
      <Download href={paperAddress(params, { kind: 'minutes', village })}>
        {say('Tải bản Word (2 bản)', 'Download for Word (2 copies)')}
      </Download>
    </p>
  );
}
