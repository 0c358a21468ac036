import { hash } from 'node:crypto';
import type { Download } from '../../shared/contract/call.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Paper, PaperKind } from '../../shared/papers/paper.ts';
import { paperFactsOf } from '../../shared/papers/paper-facts.ts';
import { wardRead } from '../ward/ward-read.ts';
import { recordsOf } from '../ward/ward-records.ts';
import { paperMakers } from './make-papers.ts';

/**
 * A paper of a ward, or all of a kind, as a file. Refuses `WrongStage` until there are such papers, `UnknownVillage`,
 * `HouseholdNotFound`, `PaperNotDue` for a certificate or a refusal that the household, or nobody of the ward, is due,
 * and `TooManyPapers`.
 */
export const readPaper = wardRead('readPaper', async ({ ref, campaign, input, ports }) => {
  const { kind, format } = input;
  const review = await ports.wards.get(ref);
  const { surveyed } = await recordsOf(review, campaign, ports);
  const facts = paperFactsOf(campaign, ref.ward);
  const papers = await paperMakers[kind]({ facts, review, surveyed, input, campaign, ports });
  if (papers.length === 0) throw new Refusal('PaperNotDue');
  if (papers.length > mostPapers)
    throw new Refusal('TooManyPapers', { most: mostPapers, count: papers.length });
  const name = `${titles[kind]} - ${facts.ward.name} - ${campaign.year}`;
  return format === 'docx' ? document(papers, name) : page(papers, name);
});

/** In one file: as a page they have 2 MB then, of the 4 that Lambda answers, and as a document take some seconds. */
const mostPapers = 1_000;

const titles = {
  minutes: 'Biên bản họp thôn',
  'posted-list': 'Danh sách niêm yết',
  decision: 'Quyết định công nhận',
  certificate: 'Giấy chứng nhận',
  refusal: 'Thông báo không công nhận',
  publication: 'Danh sách công bố',
  'request-refusal': 'Thông báo trả lời đơn',
} as const satisfies Record<PaperKind, string>;

/** Each renderer with its library is loaded when a paper of its format is first asked for. */
async function document(papers: readonly Paper[], name: string): Promise<Download> {
  const { paperDocument } = await import('./document/paper-document.ts');
  return {
    bytes: await paperDocument(papers),
    name: `${name}.docx`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  };
}

async function page(papers: readonly Paper[], name: string): Promise<Download> {
  const { paperPage } = await import('../../web/public-pages/paper/paper-page.ts');
  const { paperStyle } = await import('../../web/public-pages/paper/paper-style.ts');
  const style = hash('sha256', paperStyle, 'base64');
  return {
    bytes: new TextEncoder().encode(await paperPage(papers)),
    name: `${name}.html`,
    type: 'text/html; charset=utf-8',
    shownUnder: `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}
