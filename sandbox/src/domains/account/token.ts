import { randomId } from '../../base/random-id.js';

/** An access token and the moment it expires, in milliseconds since 1970. */
export interface Token {
  value: string;
  expiresAt: number;
}

/** The reply to a token request. */
export interface TokenReply {
  access_token: string;
  expires_in: number;
}

/** Issues a token that lives so many seconds. */
export function issueToken(lifetime: number): Token {
  return {
    value: `${10 + Math.floor(Math.random() * 90)}_${randomId(134)}`,
    expiresAt: Date.now() + lifetime * 1000,
  };
}
