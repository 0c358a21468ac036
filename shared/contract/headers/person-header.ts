/**
 * The request header in which a page says whose it is: a command is refused where the browser's session has become
 * another person's. Programs need not send it.
 */
export const personHeader = 'rasoat-user';

/** Headers hold ASCII only; names may hold any letter. */
export const personValue = (name: string): string => encodeURIComponent(name);
