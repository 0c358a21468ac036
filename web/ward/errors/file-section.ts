/** The part of the errors page about one file, as the end of its address. */
export const fileSection = 'trong-tep';
