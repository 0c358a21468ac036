import type { Text } from '../../shared/i18n/text.ts';
import type { CampaignHead } from '../client/answers.ts';

/** The province or a district of a campaign by its code; anything else by the code alone. */
export function areaText(
  code: string,
  { province, districts }: Pick<CampaignHead, 'province' | 'districts'>,
): Text {
  if (code === province.code) return { vi: `Tỉnh (${province.name})`, en: `Province (${province.name})` };
  const district = districts.find((each) => each.code === code);
  return district
    ? { vi: `Huyện (${district.name})`, en: `District (${district.name})` }
    : { vi: code, en: code };
}
