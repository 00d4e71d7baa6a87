/** The account the sandbox plays. */
export interface Account {
  appid: string;
  appsecret: string;
  /** How long a token lives, in seconds. */
  tokenLifetime: number;
  /** Seconds for which the former token lives on beside a new one. */
  tokenOverlap: number;
}
