import { startHook } from '../callbacks/call-hook';
import type { GivenToken, TokenSource } from '../callbacks/token-hooks';
import { startTimer, stopTimer } from '../clock';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { expiry } from '../fleet/expiry';
import { AccessToken } from './access-token';
import type { Issuer } from './issuer';
import { findToken } from './stored';

/** Milliseconds after which nobody waits any longer for a token from elsewhere. */
const PATIENCE = 30_000;

/** Gets tokens from elsewhere: by a function of the caller's. */
export class GivenIssuer implements Issuer {
  readonly #source: TokenSource;

  constructor(source: TokenSource) {
    this.#source = source;
  }

  /** Another token than the dead one, or an error: to send with that once more would change nothing. */
  async issue(dead: AccessToken | undefined): Promise<AccessToken> {
    const refused = dead?.accessToken;
    const token = tokenOf(await this.#ask(refused === undefined ? {} : { refused }));
    if (!token) throw failure('has handed over no access_token');
    if (token.accessToken === refused)
      throw failure('has handed over the very token that WeChat has refused');
    return token;
  }

  #ask(asked: { refused?: string }): Promise<unknown> {
    const { answer } = startHook<unknown>({ token: this.#source }, 'token', [asked], isGiven);
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        reject(failure(`has not answered within ${PATIENCE} ms`, 'WeChatAPIResponseTimeoutError'));
      };
      const timer = startTimer(PATIENCE, giveUp, undefined);
      answer.then(resolve, reject).finally(() => {
        stopTimer(timer);
      });
    });
  }
}

function failure(what: string, name?: string): WeChatAPIError {
  return new WeChatAPIError(`The option 'token' ${what}`, { name, code: 'ERR_TOKEN' });
}

/** Whether something is a token beyond doubt, in whatever way it is handed over. */
function isGiven(value: unknown): boolean {
  return tokenOf(value) !== undefined;
}

/** The token in what was handed over. One that tells no end is good until WeChat refuses it. */
function tokenOf(given: unknown): AccessToken | undefined {
  if (typeof given === 'string') {
    const text = given.trim();
    if (text.startsWith('{')) return parsed(text);
    return text === '' ? undefined : new AccessToken(text, Infinity);
  }
  if (typeof given !== 'object' || given === null) return undefined;
  const { accessToken, access_token: secret = accessToken, ...told } = given as Partial<Told>;
  if (typeof secret !== 'string' || secret === '') return undefined;
  if (told.expires_in !== undefined) return new AccessToken(secret, expiry(told.expires_in));
  return findToken({ expireTime: Infinity, ...told, accessToken: secret }).value;
}

type Told = Exclude<GivenToken, string> & { accessToken: string; access_token: string; expires_in: number };

/** The body of an answer that the caller has passed on unread. */
function parsed(text: string): AccessToken | undefined {
  try {
    return tokenOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
