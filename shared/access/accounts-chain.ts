/** The chain of the installation's accounts. No campaign can have this id. */
export const accountsChain = { campaignId: '@accounts', ward: '' } as const;
