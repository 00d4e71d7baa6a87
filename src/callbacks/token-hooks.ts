/** A token as a store keeps it. */
export interface StoredToken {
  /** The token as WeChat issued it. */
  accessToken: string;
  /** When it ends; milliseconds since 1970. */
  expireTime: number;
}

/** A ticket as a store keeps it. */
export interface StoredTicket {
  /** The ticket as WeChat issued it. */
  ticket: string;
  /** When it ends; milliseconds since 1970. */
  expireTime: number;
}

/** Hands an error or a value to whoever called a hook. */
export type HookCallback<T> = (err?: unknown, value?: T | null) => void;

/** Reads the token that all processes share; takes a callback or returns a promise. */
export type GetToken = (callback: HookCallback<StoredToken>) => unknown;

/** Saves the token that all processes share; takes a callback or returns a promise. */
export type SaveToken = (token: StoredToken, callback: HookCallback<unknown>) => unknown;

/**
 * A token that comes from elsewhere: text, which is good until WeChat refuses it; or with its end, as hooks hand one over
 * or as WeChat answers.
 */
export type GivenToken =
  | string
  | {
      /** The access_token. */
      accessToken: string;
      /** When it ends; milliseconds since 1970. */
      expireTime?: number;
    }
  | {
      /** The access_token. */
      access_token: string;
      /** Seconds that it lives from now on. */
      expires_in?: number;
    };

/** What is told to a function that hands over tokens. */
export interface TokenRequest {
  /** The token that WeChat has refused, in whose place another one is wanted; none where there was none yet. */
  refused?: string;
}

/**
 * Hands over a token that comes from elsewhere: a gateway, a platform that acts for the account. Asked once for all who
 * wait; takes a callback or returns a promise.
 */
export type TokenSource = (
  request: TokenRequest,
  callback: HookCallback<GivenToken>,
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- what takes the callback returns nothing
) => GivenToken | PromiseLike<GivenToken> | void;

/** Reads the shared ticket of a type (`jsapi`, `wx_card`); takes a callback or returns a promise. */
export type GetTicketToken = (type: string, callback: HookCallback<StoredTicket>) => unknown;

/** Saves the shared ticket of a type; takes a callback or returns a promise. */
export type SaveTicketToken = (
  type: string,
  ticket: StoredTicket,
  callback: HookCallback<unknown>,
) => unknown;
