import { Marked } from 'marked';

/** The anchor that code hosts give a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** A link to another guide's file, as code hosts follow it, leads to the guide's page in the app. */
const inApp = (href: string): string => href.replace(/^([\w-]+)\.md(?=#|$)/, '/huong-dan/$1');

const marked = new Marked({
  walkTokens(token) {
    if (token.type === 'link') token.href = inApp(token.href);
  },
  renderer: {
    heading({ text, tokens, depth }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

/** A guide's markdown as HTML. Tables scroll on a phone, so the keyboard must reach them. */
export const guideHtml = (markdown: string): string =>
  marked.parse(markdown, { async: false }).replaceAll('<table>', '<table tabindex="0">');
