import type { Text } from '../shared/i18n/text.ts';

type Child = Node | string | number | null | undefined | false | readonly Child[];
type Props = Readonly<Record<string, unknown>>;

/**
 * Creates an element. A function in `props` becomes a listener, `true` an empty attribute; `false` and undefined are
 * left out. Strings become text, never markup.
 */
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

export function setChildren(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}

/** Vietnamese, followed by English in smaller type. */
export function both(vi: string, en: string): Node {
  const text = document.createDocumentFragment();
  append(text, [vi, vi && en ? ' ' : '', en && h('span', { class: 'en', lang: 'en' }, en)]);
  return text;
}

export const bothOf = ({ vi, en }: Text): Node => both(vi, en);
