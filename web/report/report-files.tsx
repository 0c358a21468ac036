import type { ReactNode } from 'react';
import type { Text } from '../../shared/i18n/text.ts';
import type { ReportFile } from '../../shared/reports/area-report.ts';
import type { ReportLine } from '../client/answers.ts';
import { formatInstant } from '../language/format.ts';
import { formatBytes } from '../language/format-bytes.ts';
import { useLanguage } from '../language/language.tsx';
import { Download } from '../parts/download.tsx';

interface Props {
  readonly campaign: string;
  readonly area: string;
  readonly made: NonNullable<ReportLine['made']>;
}

const names: Readonly<Record<ReportFile, Text>> = {
  everything: {
    vi: 'Toàn bộ: biểu tổng hợp và danh sách hộ, có thông tin cá nhân',
    en: 'Everything: official tables and lists of households, with personal data',
  },
  figures: {
    vi: 'Số liệu: biểu tổng hợp, không có tên người',
    en: 'Figures: official tables, nobody’s name',
  },
  page: { vi: 'Trang báo cáo để in', en: 'The report to print, in Vietnamese' },
  'page-en': { vi: 'Trang báo cáo để in, tiếng Anh', en: 'The report to print' },
};

/** The files of a report that was made, with their sizes. */
export function ReportFiles({ campaign, area, made }: Props): ReactNode {
  const { say } = useLanguage();
  const { at, by, figures, files } = made;
  const address = `/api/campaigns/${campaign}/reports/file?area=${area}&file=`;
  return (
    <div>
      <p className="quiet">
        {figures === 'official'
          ? say('Số liệu chính thức', 'Official figures')
          : say('Số liệu sơ bộ', 'Preliminary figures')}
        {` · ${formatInstant(at)} · `}
        <bdi>{by}</bdi>
      </p>
      <ul>
        {files.map(({ file, bytes }) => (
          <li key={file}>
            <Download href={address + file}>{say(names[file])}</Download> ({formatBytes(bytes)})
          </li>
        ))}
      </ul>
    </div>
  );
}
