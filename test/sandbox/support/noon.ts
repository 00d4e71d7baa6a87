import type { Sandbox, SandboxOptions } from 'wechat-api-sandbox';
import { startSandbox } from '../../support/client.js';

const DAY = 86_400_000;
/** When it is noon in Beijing, from midnight in Greenwich. */
const NOON = 4 * 3_600_000;

/** A local WeChat whose clock stands at noon of Beijing, so that neither a day nor a minute ends by itself. */
export async function startAtNoon(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  sandbox.freeze();
  sandbox.advance(DAY - ((sandbox.clock.now - NOON) % DAY));
  return sandbox;
}
