/** With it the distribution shows that a request came through it. */
export const originSecretHeader = 'x-origin-secret';
/** The address of who asked the distribution, which its function at the edge writes over whatever came. */
export const viewerHeader = 'x-viewer-address';
