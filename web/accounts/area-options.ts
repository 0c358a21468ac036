import type { Area } from './account-plan.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}
interface Group {
  readonly group: string;
  readonly items: Option[];
}

const option = ({ code, name }: Area): Option => ({ value: code, label: `${name} (${code})` });

/** Areas as the choices of a field; wards stand below the names of their districts, where there are several. */
export function areaOptions(fitting: readonly Area[], all: readonly Area[]): (Option | Group)[] {
  const options: (Option | Group)[] = [];
  const groups = new Map<string, Group>();
  for (const area of fitting) {
    const district = all.find(({ code }) => code === area.district);
    if (!district) {
      options.push(option(area));
      continue;
    }
    const group = groups.get(district.code) ?? { group: district.name, items: [] };
    if (!groups.has(district.code)) options.push(group);
    groups.set(district.code, group);
    group.items.push(option(area));
  }
  return options;
}
