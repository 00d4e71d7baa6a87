import { onTestFinished } from 'vitest';
import API from 'wechat-api';
import { createSandbox, type Sandbox, type SandboxOptions } from 'wechat-api-sandbox';

/** A local WeChat that ends with the test. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/**
 * A local WeChat and a client of it. A token dies with the next one, unless told otherwise: in WeChat's five minutes a
 * client that goes on with the old one would not be noticed.
 */
export async function start(options: API.Options = {}, sandboxOptions: SandboxOptions = {}) {
  const sandbox = await startSandbox({ tokenOverlap: 0, ...sandboxOptions });
  const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, ...options });
  const openid = sandbox.state.followers.list[0]?.openid ?? '';
  return { sandbox, api, openid };
}

/** Options for many calls at once, on a machine where other tests want the processor at the same time. */
export const PATIENT = { timeout: '20s' };

/** What a promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<API.WeChatAPIError> {
  try {
    await promise;
  } catch (error) {
    return error as API.WeChatAPIError;
  }
  throw new Error('It was to fail, and did not');
}

/** Everything about an error that could end in a log. */
export { inspect } from 'node:util';
