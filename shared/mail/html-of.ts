/**
 * A plain text as simple HTML, for mail programs that show it better: lines that begin with `- ` are a list, `---` alone
 * is a rule, addresses of pages are links. Everything else is escaped.
 */
export function htmlOf(text: string): string {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const body = blocks.map((block) => blockOf(block)).join('\n');
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`;
}

function blockOf(block: string): string {
  if (block === '---') return '<hr>';
  if (!block.startsWith('- ')) return `<p>${linesOf(block)}</p>`;
  const items = block.split(/\n(?=- )/).map((item) => `<li>${linesOf(item.slice(2))}</li>`);
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => linked(escaped(line.trim())))
    .join('<br>');

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** Of escaped text; an address ends at a blank. */
const linked = (text: string): string =>
  text.replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
