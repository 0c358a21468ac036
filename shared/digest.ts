import { type Day, vietnameseDay } from './calendar.ts';
import { type Campaign, wardOf } from './campaign.ts';
import { words } from './i18n/words.ts';
import type { Reminder } from './reminders.ts';

/** One person's reminders of a day as one message, Vietnamese above English. */
export function digestOf(
  campaign: Campaign,
  today: Day,
  lines: readonly Reminder[],
): { subject: string; text: string } {
  const say = (language: 'vi' | 'en') => lines.map((line) => lineOf(campaign, line, language)).join('\n');
  return {
    subject: `[rasoat] ${lines.length} việc đến hạn – ${vietnameseDay(today)} – ${campaign.title}`,
    text: `${say('vi')}\n\n---\n${say('en')}\n`,
  };
}

function lineOf(
  campaign: Campaign,
  { ward, stage, dueOn, missing }: Reminder,
  language: 'vi' | 'en',
): string {
  const name = wardOf(campaign, ward)?.name ?? ward;
  const due = language === 'vi' ? `hạn ${vietnameseDay(dueOn)}` : `due ${dueOn}`;
  const what = missing[language] ? `: ${missing[language]}` : '';
  return `- ${name}, ${words[stage][language]}, ${due}${what}`;
}
