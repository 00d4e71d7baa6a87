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

/** Reads the shared ticket of a type (`jsapi`, `wx_card`); takes a callback or returns a promise. */
export type GetTicketToken = (type: string, callback: HookCallback<StoredTicket>) => unknown;

/** Saves the shared ticket of a type; takes a callback or returns a promise. */
export type SaveTicketToken = (
  type: string,
  ticket: StoredTicket,
  callback: HookCallback<unknown>,
) => unknown;
