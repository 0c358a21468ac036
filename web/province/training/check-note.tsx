import type { ReactNode } from 'react';
import type { CampaignHead } from '../../client/answers.ts';
import { formatShare } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';

/** What the check that ends a session means for a ward; nothing where the campaign has none. */
export function CheckNote({ check }: Pick<CampaignHead, 'check'>): ReactNode {
  const { say, language } = useLanguage();
  if (!check) return null;
  const mark = formatShare(check.passMark, language);
  return (
    <p className="quiet">
      {say(
        `Cuối buổi có bài kiểm tra, đạt từ ${mark} số điểm. Xã được tính là đã tập huấn khi có người đạt.`,
        `Each session ends with a check, passed from ${mark} of its points. A ward is trained once somebody has passed.`,
      )}
    </p>
  );
}
