import type { Text } from '../../../shared/i18n/text.ts';
import type { Task } from '../../../shared/ward/next/task.ts';
import type { WardDetail } from '../../client/answers.ts';
import { formatCount } from '../../language/format.ts';

/** A task in words. */
export interface TaskText {
  readonly title: Text;
  readonly why: Text;
  /** Who has to act, where that is not the ward. */
  readonly who?: Text;
  /** The page where it is done, below the ward's address, and its link. */
  readonly to?: { readonly path: string; readonly label: Text };
}

export type Words = (task: Task, detail: WardDetail) => TaskText;

export const t = (vi: string, en: string): Text => ({ vi, en });
export const to = (path: string, vi: string, en: string) => ({ path, label: t(vi, en) });
export const number = (count: number): Text => t(formatCount(count, 'vi'), formatCount(count, 'en'));

export const handInPage = '/nop-danh-sach';
