/** Tells how many seconds ago the reader of a page last did something: a page that renews itself keeps nobody signed in. */
export const idleHeader = 'rasoat-idle';
