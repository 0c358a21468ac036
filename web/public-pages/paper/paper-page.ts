import { html, raw } from 'hono/html';
import { draftNotice, type Paper, placeAndDay } from '../../../shared/papers/paper.ts';
import type { Html } from '../layout.ts';
import { bodyOf } from './paper-blocks.ts';
import { paperStyle } from './paper-style.ts';

/** Papers as one page to print, each from a new sheet on. It has no script, and its style stands inside. */
export async function paperPage(papers: readonly Paper[]): Promise<string> {
  const page = await html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${papers[0]?.title ?? ''}</title>
<style>${raw(paperStyle)}</style>
</head>
<body>
<aside class="notice" aria-label="Ghi chú"><p>${draftNotice} Bấm Ctrl+P để in; ghi chú này không in ra.</p></aside>
<main>${papers.map(articleOf)}</main>
</body>
</html>
`;
  return String(page);
}

const lines = (texts: readonly string[]): Html[] => texts.map((text) => html`<p>${text}</p>`);

const articleOf = (paper: Paper): Html => html`<article>
<header class="head"><div>${lines(paper.issuer.slice(0, -1).map(upper))}<p><b>${upper(paper.issuer.at(-1) ?? '')}</b></p>${lines(paper.number === undefined ? [] : [paper.number])}</div>
<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="motto"><b>Độc lập - Tự do - Hạnh phúc</b></p><p><i>${placeAndDay}</i></p></div></header>
<h1>${paper.title}</h1>
<div class="subtitle">${lines(paper.subtitle)}</div>
${bodyOf(paper.blocks)}
</article>`;

const upper = (text: string): string => text.toLocaleUpperCase('vi');
