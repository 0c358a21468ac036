import { describe, expect, test } from 'vitest';
import { decisionPaper } from '../../../../shared/papers/decision.ts';
import { paperFactsOf } from '../../../../shared/papers/paper-facts.ts';
import { paperPage } from '../../../../web/public-pages/paper/paper-page.ts';
import { northWard, plainCampaign } from '../../../examples.ts';

const facts = paperFactsOf(plainCampaign, northWard);
const line = { head: '<script>alert(1)</script>', village: 'Bản & Trên', people: 3, now: 'poor' } as const;

describe('A paper as a page', () => {
  test('is tagged: one title, a caption and scopes for the list, the annex with a heading of its own', async () => {
    const html = await paperPage([decisionPaper(facts, [line])]);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('<section class="annex"><h2>DANH SÁCH');
    expect(html).toMatch(/<caption>[^<]+<\/caption><thead><tr><th scope="col">STT/);
    expect(html).toContain('<th scope="rowgroup" colspan="4">Bản &amp; Trên (1 hộ)</th>');
  });

  test('shows names as text, whatever they hold', async () => {
    const html = await paperPage([decisionPaper(facts, [line])]);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });
});
