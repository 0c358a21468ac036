import { accountsChain } from '../../shared/access/accounts-chain.ts';
import type { ChainHead } from '../../shared/anchors/anchor.ts';
import type { ChainProblem } from '../../shared/anchors/chain-check.ts';
import { plural } from '../../shared/i18n/plural.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { formatDay } from '../language/format.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

type Says = {
  [Kind in ChainProblem['kind']]: (problem: Extract<ChainProblem, { kind: Kind }>, of: Text) => Text;
};

/** What the nightly check found, in words; `of` names the chain. */
const says: Says = {
  broken: ({ seq }, of) =>
    t(
      `${of.vi}: sự kiện số ${seq} không khớp với sự kiện trước nó.`,
      `${of.en}: event ${seq} does not follow from the one before it.`,
    ),
  shortened: ({ seq, has, anchor }, of) =>
    t(
      `${of.vi}: chỉ còn ${has} trong ${seq} sự kiện đã có ở mốc số ${anchor}.`,
      `${of.en}: ${has} of the ${seq} ${plural(seq, 'event')} that anchor ${anchor} covers ${plural(has, 'is', 'are')} left.`,
    ),
  rewritten: ({ seq, anchor }, of) =>
    t(
      `${of.vi}: sự kiện số ${seq} không còn là sự kiện đã ký ở mốc số ${anchor}.`,
      `${of.en}: event ${seq} is not the one that anchor ${anchor} covers.`,
    ),
  forged: ({ anchor }) =>
    t(
      `Mốc số ${anchor} không do khóa của hệ thống ký, hoặc không đúng thứ tự.`,
      `Anchor ${anchor} is not signed with the system’s key, or out of its order.`,
    ),
  anchorsGone: ({ has, had }) =>
    t(`Chỉ còn ${has} trong ${had} mốc đã ký.`, `${has} of ${had} signed anchors are left.`),
  overdue: ({ since }) =>
    t(
      `Không có mốc nào sau ngày ${formatDay(since)}: mốc mới hơn đã bị xóa, hoặc máy chủ không chạy.`,
      `No anchor after ${formatDay(since)}: newer ones were removed, or the server did not run.`,
    ),
};

export function textOfProblem(problem: ChainProblem, nameOfWard: (code: string) => string): Text {
  const of = 'ward' in problem ? chainText(problem, nameOfWard) : t('', '');
  return (says[problem.kind] as (problem: ChainProblem, of: Text) => Text)(problem, of);
}

function chainText(
  { campaignId, ward }: Pick<ChainHead, 'campaignId' | 'ward'>,
  nameOfWard: (code: string) => string,
): Text {
  if (campaignId === accountsChain.campaignId) {
    return t('Nhật ký tài khoản', 'The history of the accounts');
  }
  return ward === ''
    ? t('Nhật ký chung của đợt', 'The campaign’s own history')
    : t(`Nhật ký của ${nameOfWard(ward)}`, `The history of ${nameOfWard(ward)}`);
}
