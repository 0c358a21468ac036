const english = new Intl.PluralRules('en');

/** The English word that stands beside a count: 1 household, 0 households, 2 people; a verb as well, 1 ward waits. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  english.select(count) === 'one' ? one : many;
