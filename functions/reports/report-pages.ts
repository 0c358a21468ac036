import { createHash } from 'node:crypto';
import type { Language } from '../../web/public-pages/place.ts';
import { type ReportPage, reportPage } from '../../web/public-pages/report/report-page.ts';
import { reportStyle } from '../../web/public-pages/report/report-style.ts';

const files = { vi: 'index.html', en: 'index.en.html' } as const satisfies Record<Language, string>;

/** A report's page in one language, and its name beside the one in the other. */
export interface WrittenPage {
  readonly language: Language;
  readonly name: string;
  readonly text: string;
}

type Content = Pick<ReportPage, 'report' | 'standard' | 'narrative'>;

/**
 * The report as a page in each language. Pages of one folder lead to each other; a page that is downloaded by itself
 * leads nowhere, because the other one is not beside it.
 */
export const reportPages = (content: Content, kept: 'together' | 'apart'): Promise<WrittenPage[]> =>
  Promise.all(
    (['vi', 'en'] as const).map(async (language) => {
      const other = kept === 'together' ? files[language === 'vi' ? 'en' : 'vi'] : undefined;
      const text = await reportPage({ ...content, language, styleHash, ...(other && { other }) });
      return { language, name: files[language], text };
    }),
  );

const styleHash = createHash('sha256').update(reportStyle).digest('base64');
