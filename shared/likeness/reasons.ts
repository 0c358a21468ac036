import type { Text } from '../i18n/text.ts';

interface Reason {
  /** Inferred, like the threshold that their sum is compared with. */
  readonly points: number;
  readonly text: Text;
}

const reason = (points: number, vi: string, en: string): Reason => ({ points, text: { vi, en } });

/** Why two households may be one, each with its points; one of the name, one of the birth, and what else there is. */
export const reasons = {
  sameName: reason(40, 'cùng họ tên chủ hộ', 'the same name of the head'),
  accents: reason(35, 'họ tên chỉ khác dấu', 'names that differ in accents alone'),
  wordOrder: reason(30, 'họ tên cùng chữ, khác thứ tự', 'the same words of the name in another order'),
  oneLetter: reason(25, 'họ tên khác một chữ cái', 'names that differ in one letter'),
  sameBirth: reason(40, 'cùng ngày sinh', 'the same day of birth'),
  swappedBirth: reason(30, 'ngày sinh đảo ngày và tháng', 'day and month of birth swapped'),
  yearAlone: reason(20, 'cùng năm sinh, không rõ ngày', 'the same year of birth, the day not being certain'),
  sameYear: reason(10, 'cùng năm sinh, khác ngày', 'the same year of birth, on other days'),
  sameVillage: reason(15, 'cùng thôn', 'the same village'),
  sharedMember: reason(10, 'chung một thành viên', 'one member in common'),
  sharedMembers: reason(20, 'chung nhiều thành viên', 'several members in common'),
  idSlip: reason(10, 'số định danh gần như nhau', 'nearly the same id number'),
  sameId: reason(100, 'chung một số định danh', 'one id number in common'),
  otherIds: reason(-25, 'số định danh khác hẳn', 'other id numbers altogether'),
} as const satisfies Record<string, Reason>;

export type LikenessReason = keyof typeof reasons;
export const likenessReasons = Object.keys(reasons) as LikenessReason[];
