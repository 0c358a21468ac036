import { hash } from 'node:crypto';
import { standardsOf } from '../../shared/campaign.ts';
import type { Download, Parsed } from '../../shared/contract/call.ts';
import { Refusal } from '../../shared/errors.ts';
import { everyone } from '../../shared/household.ts';
import { certificatePaper } from '../../shared/papers/certificate.ts';
import { decisionPaper } from '../../shared/papers/decision.ts';
import { isOfHousehold, type Paper, type PaperKind } from '../../shared/papers/paper.ts';
import { type PaperFacts, paperFactsOf } from '../../shared/papers/paper-facts.ts';
import { publicationPaper } from '../../shared/papers/publication.ts';
import { refusalPaper } from '../../shared/papers/refusal.ts';
import { explainResults } from '../../shared/results/explain-results.ts';
import { isIn } from '../../shared/ward/ward-review.ts';
import { wardRead } from '../ward/ward-read.ts';
import { recordsOf, type Surveyed } from '../ward/ward-records.ts';

/**
 * A paper of a ward, as a file. Refuses `WrongStage` until the ward is recorded, `HouseholdNotFound`, `PaperNotDue` for
 * a certificate or a refusal that the household, or nobody of the ward, is due, and `TooManyPapers`.
 */
export const readPaper = wardRead('readPaper', async ({ ref, campaign, input, ports }) => {
  const { kind, format } = input;
  const review = await ports.wards.get(ref);
  if (!isIn(review, 'recorded'))
    throw new Refusal('WrongStage', { ward: ref.ward, stage: review.stage, needs: 'recorded' });
  const { surveyed } = await recordsOf(review, campaign, ports);
  const facts = paperFactsOf(campaign, ref.ward);
  const papers = isOfHousehold(kind)
    ? householdPapers(kind, concerned(surveyed, input, ref.ward), facts)
    : [wardPaper(kind, surveyed, facts)];
  const name = `${titles[kind]} - ${facts.ward.name} - ${campaign.year}`;
  return format === 'docx' ? document(papers, name) : page(papers, name);
});

/** In one file: as a page they have 2 MB then, of the 4 that Lambda answers, and as a document take some seconds. */
const mostPapers = 1_000;

const titles = {
  decision: 'Quyết định công nhận',
  certificate: 'Giấy chứng nhận',
  refusal: 'Thông báo không công nhận',
  publication: 'Danh sách công bố',
} as const satisfies Record<PaperKind, string>;

/** The household that is named, or all of a village, or all of the ward. */
function concerned(
  surveyed: readonly Surveyed[],
  { household, village }: Pick<Parsed<'readPaper'>, 'household' | 'village'>,
  ward: string,
): readonly Surveyed[] {
  if (household === undefined)
    return surveyed.filter((each) => village === undefined || each.household.village === village);
  const found = surveyed.filter(({ key }) => key === household);
  if (found.length === 0) throw new Refusal('HouseholdNotFound', { ward });
  return found;
}

function wardPaper(kind: PaperKind, surveyed: readonly Surveyed[], facts: PaperFacts): Paper {
  const lines = surveyed.map(({ household: { head, village, people }, before, now, results }) => {
    const group = results[facts.standard.id]?.group;
    return { head: head.name, village, people, before, now, group };
  });
  return kind === 'decision' ? decisionPaper(facts, lines) : publicationPaper(facts, lines);
}

function householdPapers(kind: PaperKind, surveyed: readonly Surveyed[], facts: PaperFacts): Paper[] {
  const papers = surveyed.flatMap((each) =>
    kind === 'certificate' ? certificateOf(each, facts) : refusalOf(each, facts),
  );
  if (papers.length === 0) throw new Refusal('PaperNotDue');
  if (papers.length > mostPapers)
    throw new Refusal('TooManyPapers', { most: mostPapers, count: papers.length });
  return papers;
}

function certificateOf({ household, now, results }: Surveyed, facts: PaperFacts): Paper[] {
  if (now === 'other') return [];
  const { people, village } = household;
  const group = results[facts.standard.id]?.group;
  return [certificatePaper(facts, { members: everyone(household), people, village, now, group })];
}

function refusalOf(surveyed: Surveyed, facts: PaperFacts): Paper[] {
  if (surveyed.now !== 'other') return [];
  const { campaign, standard } = facts;
  const { head, village, setting } = surveyed.household;
  const results = explainResults(surveyed, standardsOf(campaign), campaign.year);
  const result = results.find((each) => each.standard === standard.id);
  return [refusalPaper(facts, { head: head.name, village, setting, before: surveyed.before, result })];
}

/** Each renderer with its library is loaded when a paper of its format is first asked for. */
async function document(papers: readonly Paper[], name: string): Promise<Download> {
  const { paperDocument } = await import('./paper-document.ts');
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
