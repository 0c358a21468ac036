import type { Block, Paper } from '../../../shared/papers/paper.ts';

/** Everything that a paper says, in its order. */
export const textsOf = ({ issuer, number, title, subtitle, blocks }: Paper): string[] => [
  ...issuer,
  ...(number === undefined ? [] : [number]),
  title,
  ...subtitle,
  ...blocks.flatMap(blockTexts),
];

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'article':
      return [block.title, block.text];
    case 'list':
      return [...block.items];
    case 'signature':
      return [...block.office, ...(block.receivers ?? [])];
    case 'signatures':
      return [...block.who];
    case 'annex':
      return [block.title, ...block.subtitle];
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.groups.flatMap(({ title, rows }) => [
          ...(title === undefined ? [] : [title]),
          ...rows.flat(),
        ]),
      ];
  }
}
