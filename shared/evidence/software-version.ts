/** The version in `package.json`, which a bundle does not hold. A test compares the two. */
export const softwareVersion = '0.1.0';
