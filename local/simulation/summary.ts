import type { simulationResult } from './simulate.ts';

type SimulationResult = Awaited<ReturnType<typeof simulationResult>>;

/** The result of a campaign for people: one line per ward, then the totals. */
export function summaryOf({ campaign, wards, totals, ...rest }: SimulationResult): string {
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.slice(0, 26).padEnd(26)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  const figures = ({ households, people, classes, missing }: (typeof wards)[number] | typeof totals) => [
    households,
    people,
    classes.poor.households,
    classes['near-poor'].households,
    missing,
  ];
  const rows = wards.map((ward) => line(`${ward.code} ${ward.name ?? ''}`, [ward.stage, ...figures(ward)]));
  const closed = campaign.closedOn ? `, kết thúc / closed ${campaign.closedOn}` : '';
  return [
    '',
    line('Xã / ward', ['bước/stage', 'hộ', 'khẩu', 'nghèo', 'cận nghèo', 'sót']),
    ...rows,
    line('Tổng / total', ['', ...figures(totals)]),
    ...besides(totals.byStandard),
    '',
    `${campaign.id}: ${campaign.status}${closed}`,
    `bị từ chối / refused: ${rest.refused.length} · trùng / duplicates: ${rest.duplicates.length} · ` +
      `nhắc hạn / reminders: ${rest.reminders.length} · ` +
      `nhật ký / audit: ${rest.audit.events}, ${rest.audit.valid ? 'nguyên vẹn / whole' : 'ĐỨT / BROKEN'} · ` +
      `bước thực thi / transitions: ${rest.transitions}`,
    '',
  ].join('\n');
}

/** The classes by each further standard; nothing where there is the official one alone. */
function besides(byStandard: SimulationResult['totals']['byStandard']): string[] {
  const [, ...others] = Object.entries(byStandard ?? {});
  return others.map(([id, classes]) => {
    const of = (name: 'poor' | 'near-poor' | 'other' | 'unknown') => classes[name]?.households ?? 0;
    return `${id}: nghèo / poor ${of('poor')} · cận nghèo / near-poor ${of('near-poor')} · không nghèo / not poor ${of('other')} · chưa xác định / unknown ${of('unknown')}`;
  });
}
