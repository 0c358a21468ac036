/** No home, no credentials, no region: what a machine of CI has. */
export const bare = (home: string): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  HOME: home,
  AWS_EC2_METADATA_DISABLED: 'true',
  CI: '1',
});
