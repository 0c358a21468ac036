import type { ReactNode } from 'react';
import type { Board } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { hasNoContact } from './reminder-text.ts';

interface Props {
  readonly to: string;
  readonly names: ReadonlyMap<string, string>;
}

/** The names of a board's areas by their codes. */
export const namesIn = ({ campaign, wards }: Board): ReadonlyMap<string, string> =>
  new Map([campaign.province, ...campaign.districts, ...wards].map(({ code, name }) => [code, name]));

/** The address that was written to, or the area that has none. */
export function Recipient({ to, names }: Props): ReactNode {
  const { say } = useLanguage();
  if (!hasNoContact({ to })) return to;
  const name = names.get(to) ?? to;
  return say(`${name}: chưa có địa chỉ`, `${name}: no address`);
}
