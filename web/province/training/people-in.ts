/** As many people of a ward as one record of attendance names. */
export const mostPeople = 1000;

/** The names in a text with one a line. */
export const peopleIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostPeople);
