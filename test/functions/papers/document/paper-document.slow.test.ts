import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paperDocument } from '../../../../functions/papers/document/paper-document.ts';
import { certificatePaper } from '../../../../shared/papers/certificate.ts';
import { decisionPaper } from '../../../../shared/papers/decision.ts';
import { minutesPapers } from '../../../../shared/papers/minutes.ts';
import { type Paper, placeAndDay } from '../../../../shared/papers/paper.ts';
import { paperFactsOf } from '../../../../shared/papers/paper-facts.ts';
import { postedListPaper } from '../../../../shared/papers/posted-list.ts';
import { publicationPaper } from '../../../../shared/papers/publication.ts';
import { refusalPaper } from '../../../../shared/papers/refusal.ts';
import { northWard, plainCampaign } from '../../../examples.ts';
import { textsOf } from '../../../shared/papers/texts-of.ts';
import { convert, hasSoffice } from '../../../soffice.ts';
import { onDisk } from '../../files/on-disk.ts';

const facts = paperFactsOf(plainCampaign, northWard);
const line = (index: number) =>
  ({
    head: `Lò Văn Thử ${index}`,
    village: `Bản ${index % 7}`,
    people: 1 + (index % 6),
    before: 'other',
    now: index % 2 === 0 ? 'poor' : 'near-poor',
  }) as const;
const lines = Array.from({ length: 300 }, (_, index) => line(index));
const { head, village } = line(1);

const papers: Readonly<Record<string, Paper>> = {
  decision: decisionPaper(facts, lines),
  certificate: certificatePaper(facts, {
    members: [
      { name: head, birth: '1970-05-01' },
      { name: 'Lò Thị Thử', relation: 'Vợ' },
    ],
    people: 2,
    village,
    now: 'poor',
  }),
  refusal: refusalPaper(facts, {
    head,
    village,
    setting: 'rural',
    before: 'other',
    result: {
      class: 'other',
      standard: 'vn-2016',
      title: facts.standard.title,
      by: 'b1',
      measure: 160,
      points: 20,
      lines: { L: 120, U: 150 },
      cut: 30,
    },
  }),
  publication: publicationPaper(facts, lines),
  minutes: minutesPapers(facts, { village: 'Bản 1', households: lines.slice(0, 40) })[0]!,
  postedList: postedListPaper(facts, { households: lines, postings: [] }),
};

describe.skipIf(!hasSoffice)('Papers as Word documents', () => {
  test('open in LibreOffice with every word of them', { timeout: 120_000 }, async () => {
    const all = Object.values(papers);
    const files = await Promise.all(all.map(async (paper) => onDisk(await paperDocument([paper]))));
    for (const [index, path] of (await convert(files, 'txt')).entries()) {
      const text = readFileSync(path, 'utf8');
      for (const each of textsOf(all[index]!).slice(2)) expect(text).toContain(each);
      expect(text).toContain('XÃ BẮC NÀ');
      expect(text).toContain(placeAndDay);
    }
  });
});
