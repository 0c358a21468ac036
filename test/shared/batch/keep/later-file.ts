import type { Batch } from '../../../../shared/batch/batch.ts';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { compare } from '../../../../shared/batch/compare.ts';
import { wholeWard } from '../../../../shared/batch/upload-scope.ts';
import type { HouseholdRecord } from '../../../../shared/records.ts';
import { fingerprint } from '../../../examples.ts';
import { checked, ward } from '../sheets.ts';

const batch: Batch = {
  ...{ id: 'b', campaignId: 'c', ward: ward.wardCode, name: 'danh-sach.csv', file: 'k', status: 'ready' },
  ...{ receivedAt: '2019-10-09T02:00:00.000Z', by: 'xa' },
};

const context = {
  ...ward,
  designations: [
    { id: 'don-than', labels: ['Hộ đơn thân'] },
    { id: 'kho-khan', labels: ['Hộ khó khăn'] },
  ],
};

/** The cells of one row by their labels. */
export type Values = Readonly<Record<string, Cell>>;

/** A head of a household of two, poor, with what every list has to have. */
export const head = (values: Values = {}): Values => ({
  ...{ STT: '1', 'Chủ hộ': 'Dương Đình Đạt', 'Ngày sinh': '24/05/1958', 'Giới tính': 'Nam' },
  ...{ Thôn: 'Nà Pha', 'Số nhân khẩu': '2', B1: '100', B2: '0' },
  ...values,
});

/** What a list of these rows, under the labels of all of them, does to what is recorded. */
export async function compared(records: readonly HouseholdRecord[], rows: readonly Values[]) {
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => labels.map((label) => row[label] ?? null));
  const { events, findings, totals } = await checked([labels, ...cells], context);
  const accepted = events.flatMap((event) => (event.is === 'household' ? [event.checked] : []));
  const rejected = events.flatMap((event) => (event.is === 'rejected' ? [event.rejection] : []));
  const { villages = [], standards } = ward;
  const situation = { batch, records, scope: wholeWard, villages, standards, fingerprint };
  return { findings, ...compare({ accepted, rejected, columns: totals.columns }, situation) };
}

/** What is recorded once a list is committed. */
export async function committed(records: readonly HouseholdRecord[], rows: readonly Values[]) {
  const after = new Map(records.map((record) => [record.key, record]));
  for (const record of (await compared(records, rows)).changed) after.set(record.key, record);
  return [...after.values()];
}
