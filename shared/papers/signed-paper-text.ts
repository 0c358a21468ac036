import { vietnameseDay } from '../calendar.ts';
import type { Text } from '../i18n/text.ts';

/** What is known of a paper: the parts of `SignedPaper`, as stored or as an event tells them. */
interface Paper {
  readonly signer?: string | undefined;
  readonly signerTitle?: string | undefined;
  readonly paperNumber?: string | undefined;
  readonly paperOn?: string | undefined;
}

/** A paper in words, as after the name of what it orders; undefined where nothing of it is known. */
export function signedPaperText({ signer, signerTitle, paperNumber, paperOn }: Paper): Text | undefined {
  const on = paperOn && vietnameseDay(paperOn);
  const who = signer && signerTitle ? `${signer} (${signerTitle})` : (signer ?? signerTitle);
  if (!paperNumber && !on && !who) return undefined;
  const hasPaper = paperNumber || on;
  const vi = [
    hasPaper && ['văn bản', paperNumber && `số ${paperNumber}`, on && `ngày ${on}`].filter(Boolean).join(' '),
    who && `${who} ký`,
  ];
  const en = [
    hasPaper && ['paper', paperNumber && `no. ${paperNumber}`, on && `of ${on}`].filter(Boolean).join(' '),
    who && `signed by ${who}`,
  ];
  return { vi: vi.filter(Boolean).join(', '), en: en.filter(Boolean).join(', ') };
}
