import { TOKEN } from '../../errors/retryable';
import { WeChatAPIError } from '../../errors/wechat-api-error';

/** Errcodes of the account, its secret, its permissions and its quotas: the next call would get them as well. */
const ERRCODES: ReadonlySet<unknown> = new Set([
  40001, 40013, 40014, 40125, 40164, 42001, 45009, 45011, 45035, 45103, 45106, 48001, 48004, 48006, 50001,
  50002, 61003, 61004, 61007, 61016, 61023, 61024,
]);

/** Names of what was never sent, or was ended by the caller, or has no token to be sent with. */
const NAMES: ReadonlySet<string> = new Set([
  'WeChatAPIArgumentError',
  'WeChatAPIAbortError',
  'WeChatAPIStoreError',
]);

/** Whether an error is about the client as a whole, and not about what one call was asked. */
export function isOfTheClient(error: unknown): boolean {
  if (!(error instanceof WeChatAPIError)) return true;
  return ERRCODES.has(error.code) || NAMES.has(error.name) || TOKEN.test(error.path ?? '');
}
