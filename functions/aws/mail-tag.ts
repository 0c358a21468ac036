/** A message's id in letters that SES allows in a tag. */
export const mailTag = (id: string): string => Buffer.from(id).toString('base64url');

/** The id of a message by its tag. */
export const mailIdOf = (tag: string): string => Buffer.from(tag, 'base64url').toString('utf8');
