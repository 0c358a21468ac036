/**
 * The request header in which a page says how many seconds ago it asked for what it shows of the ward, so that a refusal
 * can name what others did since. Programs need not send it.
 */
export const ageHeader = 'rasoat-age';
