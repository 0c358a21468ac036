/** Where the built site lies: `index.html`, and below `assets/` files that are named by their content. */
export const siteFolder = new URL('../dist/', import.meta.url);
