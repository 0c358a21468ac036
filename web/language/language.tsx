import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Text } from '../../shared/i18n/text.ts';
import { formatCount, formatWeekday, type Language } from './format.ts';

interface Spoken {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** A text in the reader's language: of the catalogue, or written on the spot as Vietnamese and English. */
  readonly say: { (text: Text): string; (vi: string, en: string): string };
  readonly count: (count: number) => string;
  /** A day with its weekday. */
  readonly weekday: (on: string) => string;
}

const LanguageContext = createContext<Spoken | undefined>(undefined);

const storageKey = 'ngon-ngu';

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that stores nothing asks again next time.
  }
}

/** One language at a time, Vietnamese first; the choice is remembered in the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
    remember(language);
    return speakFields(language);
  }, [language]);
  const spoken = useMemo(() => spokenIn(language, setLanguage), [language]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

/** Loaded after the page: nobody needs it before they send a form. Answers how to stop. */
function speakFields(language: Language): () => void {
  let isOver = false;
  let stop: (() => void) | undefined;
  const begin = async () => {
    const { sayFieldMessagesIn } = await import('./field-messages.ts');
    if (!isOver) stop = sayFieldMessagesIn(language);
  };
  // Without it the browser speaks for itself.
  begin().catch(() => undefined);
  return () => {
    isOver = true;
    stop?.();
  };
}

function spokenIn(language: Language, choose: (language: Language) => void): Spoken {
  const say = (first: Text | string, en?: string): string => {
    if (typeof first !== 'string') return first[language];
    return language === 'vi' ? first : (en ?? first);
  };
  return {
    language,
    choose,
    say,
    count: (count) => formatCount(count, language),
    weekday: (on) => formatWeekday(on, language),
  };
}

/** The reader's language, and texts, numbers and days in it. */
export function useLanguage(): Spoken {
  const spoken = use(LanguageContext);
  if (!spoken) throw new Error('useLanguage is used outside of LanguageProvider');
  return spoken;
}
