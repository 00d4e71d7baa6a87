/** The kinds of accounts that WeChat tells apart. */
export const PROFILES = ['test', 'subscription', 'verified-subscription', 'service'] as const;

/** A kind of account. */
export type Profile = (typeof PROFILES)[number];
