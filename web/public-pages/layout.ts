import { html } from 'hono/html';
import { address, type Language } from './place.ts';

/** Part of a page, with its texts escaped. */
export type Html = ReturnType<typeof html>;

export interface Layout {
  readonly language: Language;
  readonly title: string;
  /** The page's own path and query, to which the language is added. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body: Html;
}

const words = {
  vi: {
    product: 'Rà soát hộ nghèo, hộ cận nghèo',
    skip: 'Đến nội dung',
    switch: 'Language',
    other: 'English',
  },
  en: {
    product: 'Review of poor and near-poor households',
    skip: 'Skip to content',
    switch: 'Ngôn ngữ',
    other: 'Tiếng Việt',
  },
} as const;

const quiet = {
  vi: 'Trang này không đặt cookie và không theo dõi người xem.',
  en: 'This page sets no cookies and does not track its readers.',
} as const;

/** A whole page. It has no script, and one style sheet. */
export async function layout({ language, title, path, query = {}, body }: Layout): Promise<string> {
  const { product, skip, other, switch: label } = words[language];
  const to = language === 'vi' ? 'en' : 'vi';
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="theme-color" content="#0b5a4a">
<title>${title}</title>
<link rel="stylesheet" href="/niem-yet.css">
</head>
<body>
<a class="skip" href="#main">${skip}</a>
<header><p>${product}</p><nav aria-label="${label}"><a lang="${to}" hreflang="${to}" href="${address(path, query, to)}">${other}</a></nav></header>
<main id="main">
${body}
</main>
<footer><p>${quiet[language]}</p></footer>
</body>
</html>
`;
  return String(page);
}
