/** Month and day `MM-DD` the other way round; nothing for nothing. */
export const swapped = (day: string): string => day && `${day.slice(3)}-${day.slice(0, 2)}`;
