import type { PageAnswer } from '../../shared/contract/call.ts';
import { publicPath } from '../../shared/contract/endpoint.ts';
import type { ErrorAnswer } from './http-errors.ts';
import type { HttpReply, HttpRequest } from './http-types.ts';

type Reply = Omit<HttpReply, 'log'>;

/** On every page: it holds no script, loads our own style alone, and is kept by nobody. */
const headers = {
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // With `no-referrer` older browsers say of the page's own form that it comes from nowhere.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
};

/** Whether a path is that of a public page, known or not. */
export const isPagePath = (path: string): boolean => path === publicPath || path.startsWith(`${publicPath}/`);

/** A step's page as a reply: the page itself, or a redirect that turns the form's POST into a GET. */
export const pageReply = (answer: PageAnswer): Reply =>
  'seeOther' in answer
    ? { status: 303, headers: { ...headers, location: answer.seeOther }, body: '' }
    : { status: answer.status ?? 200, headers, body: answer.html };

/** What went wrong as a page, in the words of a citizen. */
export async function refusedPageReply(
  { path, query }: Pick<HttpRequest, 'path' | 'query'>,
  { status, problem, incident }: ErrorAnswer,
): Promise<Reply> {
  const { refusedPage } = await import('../../web/public-pages/refused-page.ts');
  const html = await refusedPage({ path, query, code: problem.code, incident: incident?.id });
  return pageReply({ status, html });
}
