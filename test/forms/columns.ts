import * as ways from './cell-ways.ts';
import type { Choose } from './choose.ts';
import type { Form } from './form.ts';
import { indicatorsOf, type Person, type TrueHousehold, type TrueList } from './truth.ts';
import type { Ways, Written } from './written.ts';

/** One person's row. */
export interface Row {
  readonly household: TrueHousehold;
  readonly person: Person;
  /** Of the household, from 1. */
  readonly number: number;
  /** Of the person in the household; 0 is the head. */
  readonly index: number;
  /** Whether the row above is of the same village. */
  readonly villageAgain: boolean;
}

/** What a column says of a household or person; `own` is what no list needs. */
export type Says =
  | ('number' | 'code' | 'name' | 'relation' | 'birth' | 'sex' | 'id' | 'ethnicity' | 'ward' | 'village')
  | ('size' | 'score' | 'points' | 'indicator' | 'merit' | 'causes' | 'previous' | 'stated' | 'note' | 'own');

/** A column of the list; `group` is the label above its own, over all neighbours of the same group. */
export interface Column {
  readonly group?: string;
  readonly label: string;
  readonly says: Says;
  write(row: Row): Written;
}

/** Columns that stay beside each other. */
type Block = readonly Column[];

interface Writing {
  readonly list: TrueList;
  readonly form: Form;
  readonly choose: Choose;
}

/** How members are written in this list: some ways need more than every list has. */
export function membersOf({ hasMembers, households }: TrueList, { members }: Form): Form['members'] | 'none' {
  if (!hasMembers) return 'none';
  const isCoded = households.every(({ code }) => code !== undefined);
  return members === 'coded' && !isCoded ? 'one column' : members;
}

const relations = ['Con', 'Vợ', 'Chồng', 'Mẹ', 'Cháu'];

const placeOf = ({ number, index }: Row): string => `${number}.${index}`;

/** Columns of who the household and its people are. */
function whoBlocks({ list, form, choose }: Writing): Block[] {
  const members = membersOf(list, form);
  const heads = choose('label', 'head', [
    'Họ và tên chủ hộ',
    'Chủ hộ',
    'Họ tên chủ hộ',
    'Tên chủ hộ',
  ] as const);
  const all = choose('label', 'name', ['Họ và tên', 'Họ tên'] as const);
  const nameOf = (row: Row): Written => choose('name', placeOf(row), ways.textWays(row.person.name));
  const isHead = ({ index }: Row) => index === 0;
  const inOne = members === 'one column' || members === 'numbered' || members === 'coded';
  const names: Block[] =
    members === 'column'
      ? [
          [{ label: heads, says: 'name', write: (row) => (isHead(row) ? nameOf(row) : null) }],
          [
            {
              label: 'Họ và tên thành viên',
              says: 'name',
              write: (row) => (isHead(row) ? null : nameOf(row)),
            },
          ],
        ]
      : [inTwo(form, inOne ? all : heads, nameOf)];
  const relation: Block[] =
    members === 'none'
      ? []
      : [
          [
            {
              label: choose('label', 'relation', ['Quan hệ với chủ hộ', 'Quan hệ', 'Mối quan hệ với chủ hộ']),
              says: 'relation',
              write: (row) => (isHead(row) ? 'Chủ hộ' : (relations[row.index % relations.length] ?? 'Con')),
            },
          ],
        ];
  return [...names, ...relation];
}

/** A column of names, in two parts where the form has them. */
const inTwo = ({ names }: Form, label: string, nameOf: (row: Row) => Written): Block =>
  names === 'one'
    ? [{ label, says: 'name', write: nameOf }]
    : [
        {
          group: label,
          label: 'Họ đệm',
          says: 'name',
          write: ({ person }) => person.name.replace(/ \S+$/, ''),
        },
        {
          group: label,
          label: 'Tên',
          says: 'name',
          write: ({ person }) => person.name.split(' ').at(-1) ?? null,
        },
      ];

/** Columns that every person has. */
function personBlocks({ form, choose }: Writing): Block[] {
  const label = choose('label', 'birth', ['Ngày tháng năm sinh', 'Ngày sinh', 'Năm sinh'] as const);
  const birthOf = (row: Row) => choose('birth', placeOf(row), ways.birthWays(row.person.birth, form.file));
  const part = (row: Row, which: number): Written => row.person.birth.split('-')[which] ?? null;
  const births: Readonly<Record<Form['births'], Block>> = {
    one: [{ label, says: 'birth', write: birthOf }],
    three: [
      { group: 'Ngày tháng năm sinh', label: 'Ngày', says: 'birth', write: (row) => part(row, 2) },
      { group: 'Ngày tháng năm sinh', label: 'Tháng', says: 'birth', write: (row) => part(row, 1) },
      { group: 'Ngày tháng năm sinh', label: 'Năm', says: 'birth', write: (row) => part(row, 0) },
    ],
    'by sex': [
      {
        group: 'Năm sinh',
        label: 'Nam',
        says: 'birth',
        write: (row) => (row.person.sex === 'male' ? birthOf(row) : null),
      },
      {
        group: 'Năm sinh',
        label: 'Nữ',
        says: 'birth',
        write: (row) => (row.person.sex === 'female' ? birthOf(row) : null),
      },
    ],
  };
  const sexes: Readonly<Record<Form['sexes'], Block>> = {
    word: [
      {
        label: 'Giới tính',
        says: 'sex',
        write: (row) => choose('sex', placeOf(row), ways.sexWays(row.person.sex)),
      },
    ],
    marks: (['male', 'female'] as const).map((sex) => ({
      group: 'Giới tính',
      label: sex === 'male' ? 'Nam' : 'Nữ',
      says: 'sex',
      write: ({ person }) => (person.sex === sex ? 'x' : null),
    })),
  };
  return [
    births[form.births],
    ...(form.births === 'by sex' ? [] : [sexes[form.sexes]]),
    [
      {
        label: choose('label', 'id', ['Số CCCD/CMND', 'CCCD', 'Số định danh'] as const),
        says: 'id',
        write: (row) => choose('id', placeOf(row), ways.idWays(row.person.citizenId, form.file)),
      },
    ],
    [{ label: 'Dân tộc', says: 'ethnicity', write: ({ person }) => person.ethnicity }],
  ];
}

const statedMarks = [
  ['Hộ nghèo', 'poor'],
  ['Hộ cận nghèo', 'near-poor'],
  ['Không nghèo', 'other'],
] as const;

type Value = (household: TrueHousehold) => Ways;

/** A column of a household's own values, with the kind of variation of its cells. */
const ofHousehold = (choose: Choose, says: Says, label: string, what: string, value: Value): Column => ({
  label,
  says,
  write: ({ household, number, index }) =>
    index > 0 ? null : choose(what, `${number} ${label}`, value(household)),
});

/** Columns that only a household's first row fills in. */
function householdBlocks({ list, form, choose }: Writing): Block[] {
  const column = (says: Says, label: string, what: string, value: Value): Block => [
    ofHousehold(choose, says, label, what, value),
  ];
  const people = choose('label', 'people', ['Số nhân khẩu', 'Nhân khẩu', 'Số khẩu'] as const);
  const points = ({ deprived }: TrueHousehold): Ways => ways.pointWays(deprived.length * 10);
  const marks = list.hasIndicators
    ? indicatorsOf[list.standard].map((label) =>
        column('indicator', label, 'mark', ({ deprived }) => ways.markWays(deprived.includes(label))),
      )
    : [];
  const stated: Readonly<Record<Form['stated'], Block[]>> = {
    none: [],
    word: [
      column('stated', 'Phân loại sau rà soát', 'class', (household) => ways.statedWays(household.class)),
    ],
    marks: [
      statedMarks.map(([label, value]) => ({
        group: 'Kết quả rà soát',
        label,
        says: 'stated',
        write: ({ household, index }) => (index === 0 && household.class === value ? 'x' : null),
      })),
    ],
  };
  return [
    column('size', people, 'count', ({ size }) => ways.countWays(size)),
    scoreColumn({ list, form, choose }),
    column('points', choose('label', 'b2', ['B2', 'Điểm B2', 'Tổng điểm B2'] as const), 'points', points),
    ...marks,
    column('merit', 'Có người có công', 'mark', ({ merit }) => ways.markWays(merit)),
    column('causes', 'Nguyên nhân', 'causes', ({ causes }) => ways.causeWays(causes)),
    column('previous', 'Phân loại đầu kỳ', 'previous', ({ previous }) => ways.previousWays(previous)),
    ...stated[form.stated],
    column('note', 'Ghi chú', 'note', ({ note }) => [note ?? null]),
  ];
}

function scoreColumn({ list, form, choose }: Writing): Block {
  if (list.measure === 'b1') {
    const label = choose('label', 'b1', ['B1', 'Điểm B1', 'Tổng điểm B1'] as const);
    return [ofHousehold(choose, 'score', label, 'points', ({ score }) => ways.pointWays(score))];
  }
  const label = choose('label', 'income', [
    'Thu nhập bình quân',
    'Thu nhập bình quân đầu người/tháng',
  ] as const);
  const unit = form.money === 'unit in label' ? ' (1.000 đồng)' : '';
  const inThousands = form.money !== 'dong';
  return [
    ofHousehold(choose, 'score', `${label}${unit}`, 'money', ({ score }) =>
      inThousands ? ways.moneyWays(score / 1_000) : ways.dongWays(score),
    ),
  ];
}

/** Columns of where the household lives and what it is called by. */
function placeBlocks({ list, form, choose }: Writing): Block[] {
  const members = membersOf(list, form);
  const codeOf = ({ household, number, index }: Row): Written =>
    index > 0 && members !== 'coded'
      ? null
      : choose('code', number, ways.codeWays(household.code, form.file));
  const villageOf = ({ household, number, index, villageAgain }: Row): Written => {
    if (form.villages === 'merged' && form.file === 'xlsx' && villageAgain) return null;
    if (index > 0) return null;
    if (form.villages === 'ditto' && villageAgain) return 'nt';
    return choose('village', number, ways.villageWays(household.village));
  };
  const label = choose('label', 'village', ['Thôn', 'Thôn/tổ', 'Thôn, bản, tổ dân phố'] as const);
  return [
    [{ label: 'Mã hộ', says: 'code', write: codeOf }],
    [
      {
        label: 'Mã xã',
        says: 'ward',
        write: ({ index, number }) => (index > 0 ? null : choose<Written>('ward', number, ['02029', 2029])),
      },
    ],
    ...(form.villages === 'groups' ? [] : [[{ label, says: 'village' as const, write: villageOf }]]),
  ];
}

const numberColumn = ({ list, form }: Writing): Column =>
  membersOf(list, form) === 'numbered'
    ? {
        label: 'STT',
        says: 'number',
        write: ({ number, index }) => (index === 0 ? String(number) : `${number}.${index}`),
      }
    : { label: 'STT hộ', says: 'number', write: ({ number, index }) => (index === 0 ? number : null) };

const ownColumns: readonly Column[] = [
  {
    label: 'Số điện thoại',
    says: 'own',
    write: ({ number, index }) => (index === 0 ? `09120000${number + 10}` : null),
  },
  { label: 'Người rà soát', says: 'own', write: () => 'Nông Văn Thạnh' },
];

/** Orders by what a salt makes of each place; 0 leaves the order. */
const ordered = (blocks: readonly Block[], order: number): Block[] =>
  order === 0
    ? [...blocks]
    : blocks
        .map((block, i) => ({ block, rank: Math.imul(i + 1, order * 2_654_435 + 40_503) >>> 0 }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ block }) => block);

/** The columns of the list, its number first. */
export function columnsOf(writing: Writing): Column[] {
  const blocks = [
    ...whoBlocks(writing),
    ...personBlocks(writing),
    ...placeBlocks(writing),
    ...householdBlocks(writing),
    ...ownColumns.slice(0, writing.form.own).map((column) => [column]),
  ];
  return [numberColumn(writing), ...ordered(blocks, writing.form.order).flat()];
}
