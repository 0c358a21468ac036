import type { Campaign } from '../../../shared/campaign.ts';

const head = ['Cấp', 'Mã huyện', 'Tên huyện', 'Mã xã', 'Tên xã', 'Khu vực', 'Số hộ', 'Thôn/tổ', 'Email'];

/** The campaign's areas as a file like the example that the product offers. */
export function areasFile({ areas }: Campaign): string {
  const districts = new Map(areas.map(({ code, name }) => [code, name]));
  const rows = areas.map((area) => {
    const mails = area.contacts.join('; ');
    if (area.level === 'district') return ['Huyện', area.code, area.name, '', '', '', '', '', mails];
    const above = [area.parent ?? '', districts.get(area.parent ?? '') ?? ''];
    const setting = area.setting === 'urban' ? 'Thành thị' : 'Nông thôn';
    return ['Xã', ...above, area.code, area.name, setting, String(area.households ?? ''), '', mails];
  });
  return `\ufeff${[head, ...rows].map((row) => `${row.join(';')}\r\n`).join('')}`;
}
