/** The kinds of account, from the one with the fewest permissions to the one with the most. */
export const PROFILES = ['subscription', 'verified-subscription', 'test', 'service'] as const;

/**
 * The kind of an account: a subscription account that is not verified (个人订阅号), a verified one, a test account
 * (测试号), or a verified service account.
 */
export type Profile = (typeof PROFILES)[number];

/** Who may call an endpoint; a test account counts as verified where nothing says `only`. */
export type Permission = 'all' | 'verified' | 'verified-only' | 'service' | 'verified-service';

/** An account of the sandbox. */
export interface Account {
  appid: string;
  appsecret: string;
  profile: Profile;
  /** How long a token lives, in seconds. */
  tokenLifetime: number;
  /** How long the former token lives on beside a new one, in seconds. */
  tokenOverlap: number;
  /** The addresses and networks that may fetch a token; undefined lets everybody. */
  whitelist?: string[];
  /** Whether the account is bound to an open platform, so that users have a unionid. */
  hasUnionid: boolean;
  /** Whether calls come through the relay of Cloud Run (云托管), which puts the token in: they have none. */
  hasCloudRun?: boolean;
}
