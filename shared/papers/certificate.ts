import type { Class, Member } from '../household.ts';
import { blank, type Paper, type PaperTable, paragraph } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { chairmanSigns, className, decisionReference, issuerOf, number } from './parts.ts';

/** What a certificate says of a household. `members` begin with the head. */
export interface CertifiedHousehold {
  readonly members: readonly Pick<Member, 'name' | 'birth' | 'relation'>[];
  readonly people: number;
  readonly village: string;
  readonly now: Exclude<Class, 'other'>;
  /** The standard's own group. */
  readonly group?: string | undefined;
}

/**
 * The certificate of a poor or near-poor household with its members: names, years of birth, relations to the head. No id
 * number is on it. How long it holds is left open.
 */
export function certificatePaper(facts: PaperFacts, household: CertifiedHousehold): Paper {
  const { campaign, standard, place } = facts;
  const { members, people, village, now, group } = household;
  return {
    issuer: issuerOf(facts),
    number: `Số: ${blank}`,
    title: `GIẤY CHỨNG NHẬN ${className(now).toLocaleUpperCase('vi')}`,
    subtitle: [`Năm ${campaign.year}`],
    blocks: [
      paragraph(`Căn cứ ${decisionReference(facts)},`),
      paragraph(`Chứng nhận hộ gia đình của ông (bà): ${members[0]?.name ?? blank}`),
      paragraph(`Nơi ở: ${village}, ${place}`),
      paragraph(`Số nhân khẩu: ${number(people)}`),
      paragraph(`Là ${className(now, group).toLocaleLowerCase('vi')} theo ${standard.title.vi}.`),
      paragraph('Thành viên của hộ', 'strong'),
      memberTable(members),
      ...(members.length < people
        ? [paragraph(`Danh sách rà soát có tên ${number(members.length)} trong ${number(people)} nhân khẩu.`)]
        : []),
      paragraph(`Giấy này có giá trị từ ngày ${blank} đến ngày ${blank}.`),
      chairmanSigns(),
    ],
  };
}

const memberTable = (members: CertifiedHousehold['members']): PaperTable => ({
  kind: 'table',
  caption: 'Thành viên của hộ',
  columns: [
    { title: 'STT', align: 'end', width: 8 },
    { title: 'Họ và tên', align: 'start', width: 46 },
    { title: 'Năm sinh', align: 'centre', width: 16 },
    { title: 'Quan hệ với chủ hộ', align: 'start', width: 30 },
  ],
  groups: [
    {
      rows: members.map(({ name, birth, relation }, index) => [
        String(index + 1),
        name,
        birth?.slice(0, 4) ?? blank,
        relation ?? (index === 0 ? 'Chủ hộ' : blank),
      ]),
    },
  ],
});
