import { cloudRun, hide, type Client, type Options } from '../client';
import { OptionError } from '../errors/option-error';
import { isObject, text, yesOrNo, type Reader } from '../http/options/readers';
import { readOptions } from '../http/options/read-options';
import { moveToRelay } from './addresses';

const isOn = yesOrNo('true, false or { fromAppid }');

/** What the option means: whether, or for which account. */
export const cloudRunOption: Reader = (value, name) =>
  isObject(value) ? readOptions(value, { fromAppid: text }, name) : isOn(value, name);

/** Makes a client, or a view of one, one of Cloud Run, where tokens are the relay's affair; or no longer. */
export function setCloudRun(client: Client, options: Options): void {
  const { cloudRun: wanted = client[cloudRun] !== undefined } = options;
  if (wanted === false) {
    if (client[cloudRun]) hide(client, cloudRun, undefined);
    return;
  }
  const { token, store, getToken, saveToken, stableToken } = options;
  const isAtOdds = [client.appsecret, token, store, getToken, saveToken, stableToken].some(Boolean);
  // The secret would go over plain HTTP, and nobody asks for it.
  if (isAtOdds)
    throw new OptionError(
      "With 'cloudRun' no token is sent: give no appsecret, and nothing to find a token by",
    );
  if (options.cloudRun === undefined) return;
  const { fromAppid } = wanted === true ? {} : wanted;
  hide(client, cloudRun, fromAppid === undefined ? {} : { from_appid: fromAppid });
  moveToRelay(client);
}
