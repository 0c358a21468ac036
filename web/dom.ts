import { nfd } from '../shared/i18n/bounded-nfc.ts';
import type { Text } from '../shared/i18n/text.ts';

type Child = Node | string | number | null | undefined | false | readonly Child[];
type Props = Readonly<Record<string, unknown>>;

/** Makes an element: functions listen, `true` sets an attribute, `false` and undefined leave it out. Text is never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (value !== false && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else if (child !== null && child !== undefined && child !== false) {
      parent.appendChild(document.createTextNode(String(child)));
    }
  }
}

export const fill = (element: Element, ...children: Child[]): void => {
  element.replaceChildren();
  append(element, children);
};

/** Vietnamese, with English beside it for whoever reads that. */
export const both = (vi: string, en: string): Node => {
  const text = document.createDocumentFragment();
  append(text, [vi, vi && en ? ' ' : '', en && h('span', { class: 'en', lang: 'en' }, en)]);
  return text;
};
export const say = ({ vi, en }: Text): Node => both(vi, en);

const zone = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
const numbers = new Intl.NumberFormat('vi-VN');

/** `dd/mm/yyyy` of a day. */
export const day = (on: string): string => on.split('-').reverse().join('/');
export const dayOf = (at: string): string => date.format(new Date(at));
export const timeOf = (at: string): string => clock.format(new Date(at));
export const moment = (at: string): string => `${day(dayOf(at))} ${timeOf(at)}`;
export const n = (count: number): string => numbers.format(count);

/** Text to search in: without accents and capitals. */
export const plain = (text: string): string =>
  nfd(text).replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
