import type { Text } from '../i18n/text.ts';

/** What does not hold in an evidence pack. `entry` is the name of the entry that it is found in. */
export type PackProblem =
  | { readonly kind: 'changed' | 'missing' | 'added' | 'unreadable'; readonly entry: string }
  /** The key has not signed this manifest. */
  | { readonly kind: 'unsigned' }
  /** Another key has signed it than the one that is trusted. */
  | { readonly kind: 'otherKey' }
  | { readonly kind: 'chainBroken'; readonly seq: number }
  /** The last event is not the one that the manifest names. */
  | { readonly kind: 'otherHead' }
  | { readonly kind: 'anchorUnsigned' }
  /** The chain has fewer events than the anchor covers, or another one in that place. */
  | { readonly kind: 'notAnchored'; readonly seq: number; readonly anchor: number }
  /** A decision whose text is not the one that its event was hashed from; one that is gone; one without an event. */
  | { readonly kind: 'decisionChanged' | 'decisionMissing' | 'decisionAdded'; readonly decision: string }
  /** A file that is not the one that was checked. */
  | { readonly kind: 'otherUpload'; readonly batch: string }
  | { readonly kind: 'uploadMissing'; readonly batch: string }
  /** A household’s class does not follow from its scores. */
  | {
      readonly kind: 'otherResult';
      readonly entry: string;
      readonly household: string;
      readonly standard: string;
    }
  /** A figure of the review that the rows do not give. */
  | { readonly kind: 'otherFigure'; readonly figure: string; readonly says: string; readonly rows: string };

type Kind = PackProblem['kind'];
type Says = {
  readonly [K in Kind]: (problem: Extract<PackProblem, { kind: K }>) => readonly [string, string];
};

const says: Says = {
  changed: ({ entry }) => [`${entry}: đã bị sửa`, `${entry}: changed`],
  missing: ({ entry }) => [`${entry}: bị thiếu`, `${entry}: missing`],
  added: ({ entry }) => [`${entry}: bị thêm vào`, `${entry}: added`],
  unreadable: ({ entry }) => [`${entry}: không đọc được`, `${entry}: cannot be read`],
  unsigned: () => [
    'manifest.json, signature.json: chữ ký không khớp',
    'manifest.json, signature.json: the signature is not of the manifest',
  ],
  otherKey: () => [
    'signature.json: khóa khác với khóa nêu ở --key',
    'signature.json: signed with another key than that of --key',
  ],
  chainBroken: ({ seq }) => [
    `audit.jsonl: sự kiện số ${seq} không khớp với sự kiện trước nó`,
    `audit.jsonl: event ${seq} does not follow from the one before it`,
  ],
  otherHead: () => [
    'audit.jsonl: sự kiện cuối không phải sự kiện nêu trong manifest.json',
    'audit.jsonl: the last event is not the one that manifest.json names',
  ],
  anchorUnsigned: () => ['anchor.json: chữ ký không khớp', 'anchor.json: the signature is not of it'],
  notAnchored: ({ seq, anchor }) => [
    `audit.jsonl: sự kiện số ${seq} không phải sự kiện đã ký ở mốc số ${anchor}`,
    `audit.jsonl: event ${seq} is not the one that anchor ${anchor} covers`,
  ],
  decisionChanged: ({ decision }) => [
    `decisions.jsonl: quyết định ${decision} đã bị sửa hoặc tráo`,
    `decisions.jsonl: decision ${decision} was changed or swapped`,
  ],
  decisionMissing: ({ decision }) => [
    `decisions.jsonl: thiếu quyết định ${decision}`,
    `decisions.jsonl: decision ${decision} is missing`,
  ],
  decisionAdded: ({ decision }) => [
    `decisions.jsonl: quyết định ${decision} không có trong nhật ký`,
    `decisions.jsonl: decision ${decision} has no event`,
  ],
  otherUpload: ({ batch }) => [
    `uploads/: tệp của ${batch} không phải tệp đã kiểm tra`,
    `uploads/: the file of ${batch} is not the one that was checked`,
  ],
  uploadMissing: ({ batch }) => [
    `uploads/: thiếu tệp của ${batch}`,
    `uploads/: the file of ${batch} is missing`,
  ],
  otherResult: ({ entry, household, standard }) => [
    `${entry}: phân loại của hộ ${household} theo ${standard} không khớp với điểm`,
    `${entry}: the class of ${household} under ${standard} does not follow from its scores`,
  ],
  otherFigure: ({ figure, says: written, rows }) => [
    `review.json: ${figure} ghi ${written}, đếm từ danh sách được ${rows}`,
    `review.json: ${figure} is ${written}, the rows give ${rows}`,
  ],
};

/** A problem in one line. It names households and decisions by their keys alone. */
export function textOfPackProblem(problem: PackProblem): Text {
  const [vi, en] = (says[problem.kind] as (problem: PackProblem) => readonly [string, string])(problem);
  return { vi, en };
}
