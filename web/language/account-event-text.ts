import type { Text } from '../../shared/i18n/text.ts';
import type { StoryEvent } from '../client/answers.ts';

const t = (vi: string, en: string): Text => ({ vi, en });
type Detail = StoryEvent['detail'];

/** What is done with accounts. */
export const accountTexts = {
  addUser: (d: Detail) => t(`Thêm tài khoản ${d.account}`, `Added the account ${d.account}`),
  resetPassword: (d: Detail) => t(`Đặt lại mật khẩu của ${d.account}`, `Set a new password for ${d.account}`),
  changePassword: (d: Detail) =>
    t(`Tự đổi mật khẩu của ${d.account}`, `Changed the own password of ${d.account}`),
  nameUser: (d: Detail) => t(`Ghi họ tên người dùng ${d.account}`, `Named the person of ${d.account}`),
  enrolSecondFactor: (d: Detail) =>
    t(`Cài đặt mã xác thực cho ${d.account}`, `Set up the second factor of ${d.account}`),
  useRecoveryCode: (d: Detail) =>
    t(`Đăng nhập ${d.account} bằng mã dự phòng`, `Signed in as ${d.account} by a recovery code`),
  resetSecondFactor: (d: Detail) =>
    t(`Gỡ mã xác thực của ${d.account}`, `Took away the second factor of ${d.account}`),
  removeUser: (d: Detail) => t(`Xóa tài khoản ${d.account}`, `Removed the account ${d.account}`),
};
