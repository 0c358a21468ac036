import { html } from 'hono/html';
import { publicPath } from '../../shared/contract/endpoint.ts';
import { layout } from './layout.ts';
import { address, type Language } from './place.ts';
import { refusedTexts } from './refused-texts.ts';

/** A request for a public page that was refused. */
export interface RefusedRequest {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The refusal's name. */
  readonly code: string;
  /** A fault's id, for those who can look it up. */
  readonly incident?: string | undefined;
}

const words = {
  vi: { list: 'Xem danh sách niêm yết', incident: 'Mã sự cố' },
  en: { list: 'See the posted list', incident: 'Incident' },
} as const;

/** What is wrong in a citizen's words, and where to go from here. */
export function refusedPage({ path, query, code, incident }: RefusedRequest): Promise<string> {
  const language: Language = query['ngon-ngu'] === 'en' ? 'en' : 'vi';
  const { what, cure, hasList } = textsOf(code);
  const [, list] = listOf.exec(path) ?? [];
  return layout({
    language,
    title: what[language],
    // The address of a form that was sent shows nothing by itself: the other language leads to the list.
    path: list ?? path,
    body: html`<h1>${what[language]}</h1>
<p class="lead">${cure[language]}</p>
${list && hasList ? html`<p class="back"><a href="${address(list, {}, language)}">${words[language].list}</a></p>` : ''}
${incident ? html`<p class="incident">${words[language].incident}: ${incident}</p>` : ''}`,
  });
}

/** The ward's list that a path lies below. */
const listOf = new RegExp(`^(${publicPath}/[a-z0-9-]+/\\d{2,6})(?:/|$)`);

const textsOf = (code: string) =>
  Object.hasOwn(refusedTexts, code)
    ? refusedTexts[code as keyof typeof refusedTexts]
    : refusedTexts.ServerFault;
