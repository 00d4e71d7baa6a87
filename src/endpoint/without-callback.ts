import { nobody, type Done } from '../callbacks/deliver';
import { fireAndForget, type Client } from '../client';

let isWarned = false;

/**
 * In place of the callback that a call did not bring. Whoever expects a promise would wait for nothing, and lose the
 * error: that is said once a process, unless the client's option `fireAndForget` says that it is meant.
 */
export function withoutCallback(client: Client, name: string): Done {
  if (!isWarned && !client[fireAndForget]) {
    isWarned = true;
    process.emitWarning(
      `${name} was called without a callback: it returns nothing, and an error is lost. ` +
        `api.promises.${name} returns a promise; where nobody is to know, set the option fireAndForget.`,
      { code: 'WECHAT_API_NO_CALLBACK' },
    );
  }
  return nobody;
}
