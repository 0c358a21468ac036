/**
 * From so many points on two households are shown as likely one, where the campaign sets nothing; inferred: the same name
 * and day of birth suffice, the same name and year of birth need a village or a member besides.
 */
export const defaultLikeness = 70;

/** A household is compared with at most so many others that share a block with it, so that work grows with the list. */
export const mostCompared = 64;

/** So many pairs are answered at most, the likeliest first. */
export const mostPairs = 500;

/** The wards that one request compares at most: it reads them all, and a large one takes seconds. */
export const mostWardsCompared = 5;
