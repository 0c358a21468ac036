import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '../../../shared/access/actor.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import type { Demo } from '../../client/answers.ts';
import { useSession } from '../../client/session.tsx';
import { roles } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Problem } from '../../parts/problem.tsx';
import classes from './sign-in.module.css';

const firstThings: Readonly<Record<Role, Text>> = {
  ward: {
    vi: 'Nộp danh sách hộ, sửa lỗi, họp thôn, niêm yết.',
    en: 'Hand in the list of households, fix errors, hold meetings, post the list.',
  },
  district: {
    vi: 'Xem xã nào đang chờ, phê duyệt hoặc trả lại.',
    en: 'See which wards wait; approve their lists or return households.',
  },
  province: {
    vi: 'Theo dõi tiến độ, dời thời hạn, mở đợt rà soát mới.',
    en: 'Follow the progress, move deadlines, open a new campaign.',
  },
  observer: {
    vi: 'Xem tiến độ và kết quả, ghi nhận xét. Không thấy tên hộ.',
    en: 'Look at progress and results, leave remarks. No names are shown.',
  },
};
/** From where the work is done to where it is watched. */
const order = Object.keys(firstThings);

/** A demo's accounts as large choices, one for each role; a click signs in. */
export function DemoRoles({ accounts }: Pick<Demo, 'accounts'>): ReactNode {
  const { say } = useLanguage();
  const { signIn } = useSession();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<string>();
  const [error, setError] = useState<unknown>();
  const enter = async (name: string, password: string) => {
    setChosen(name);
    setError(undefined);
    navigate('/');
    await signIn(name, password).catch(setError);
    setChosen(undefined);
  };
  const sorted = [...accounts].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return (
    <>
      <ul className={classes.roles}>
        {sorted.map(({ name, role, areaName, password }) => (
          <li key={name}>
            <button
              type="button"
              disabled={chosen !== undefined}
              onClick={() => void enter(name, password)}
              aria-busy={chosen === name}
            >
              <b>{say(roles[role])}</b>
              <span className={classes.area}>{areaName}</span>
              <span>{say(firstThings[role])}</span>
            </button>
          </li>
        ))}
      </ul>
      <Problem error={error} />
    </>
  );
}
