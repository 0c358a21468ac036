import { html } from 'hono/html';
import { type Block, blank, type PaperTable } from '../../../shared/papers/paper.ts';
import type { Html } from '../layout.ts';

/** The blocks of a paper; what follows an annex's head belongs to it. */
export function bodyOf(blocks: readonly Block[]): Html[] {
  const at = blocks.findIndex(({ kind }) => kind === 'annex');
  const [first, ...rest] = at < 0 ? [] : blocks.slice(at);
  const before = (at < 0 ? blocks : blocks.slice(0, at)).map(blockOf);
  return first === undefined
    ? before
    : [...before, html`<section class="annex">${blockOf(first)}${rest.map(blockOf)}</section>`];
}

function blockOf(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="${block.look}">${block.text}</p>`;
    case 'article':
      return block.text === ''
        ? html`<h2 class="part">${block.title}</h2>`
        : html`<p><b>${block.title}</b> ${block.text}</p>`;
    case 'list':
      return html`<ul>${block.items.map((text) => html`<li>${text}</li>`)}</ul>`;
    case 'signature':
      return signatureOf(block);
    case 'signatures':
      return html`<div class="sign hands">${block.who.map((who) => html`<div><p><b>${who}</b></p><p><i>(Ký, ghi rõ họ tên)</i></p></div>`)}</div>`;
    case 'annex':
      return html`<h2>${block.title}</h2><div class="subtitle">${block.subtitle.map((text) => html`<p>${text}</p>`)}</div>`;
    case 'table':
      return tableOf(block);
  }
}

function signatureOf({ office, receivers = [] }: Extract<Block, { kind: 'signature' }>): Html {
  const named = receivers.map((text) => html`<p>- ${text};</p>`);
  const left = receivers.length > 0 ? html`<p><b><i>Nơi nhận:</i></b></p>${named}` : '';
  return html`<div class="sign"><div class="receivers">${left}</div><div>${office.map((text) => html`<p><b>${text}</b></p>`)}<p><i>(Ký, ghi rõ họ tên và đóng dấu)</i></p><p class="hand">${blank}${blank}${blank}</p></div></div>`;
}

function tableOf({ caption, columns, groups }: PaperTable): Html {
  const head = columns.map(({ title }) => html`<th scope="col">${title}</th>`);
  const bodies = groups.map(
    ({ title, rows }) =>
      html`<tbody>${title === undefined ? '' : html`<tr><th scope="rowgroup" colspan="${columns.length}">${title}</th></tr>`}${rows.map(
        (texts) =>
          html`<tr>${texts.map((text, index) => html`<td class="${columns[index]?.align ?? 'start'}">${text}</td>`)}</tr>`,
      )}</tbody>`,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead>${bodies}</table></div>`;
}
