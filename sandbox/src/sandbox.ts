import { openAccounts, optionsOf } from './accounts.js';
import type { AccountOptions } from './accounts.js';
import { Control } from './control/control.js';
import { serveControl } from './control/serve.js';
import { Ids } from './core/ids.js';
import type { SandboxRequest } from './base/request.js';
import { Exchanges } from './http/exchanges.js';
import { matchesPath } from './http/faults/fault.js';
import type { Fault, FaultOptions, FaultPath } from './http/faults/fault.js';
import { Faults } from './http/faults/faults.js';
import { startServer } from './http/server.js';
import type { ListenOptions, RunningServer } from './http/server.js';
import { Sockets } from './http/sockets.js';
import type { Certificate } from './http/tls/certificate.js';
import { checkSettings } from './settings.js';
import { StateFile } from './state/state-file.js';
import { Platform, randomSeed } from './world/platform.js';
import type { PlatformData } from './world/snapshot.js';
import type { World } from './world/world.js';

/** Settings of a sandbox; all have a default. */
export interface SandboxOptions extends AccountOptions {
  /** The accounts, where there are several; what stands beside this counts for each that does not say otherwise. */
  accounts?: AccountOptions[];
  /** The address to listen on; 127.0.0.1 when absent. */
  host?: string;
  /** The port to listen on, a free one when absent. */
  port?: number;
  /** Speak https with this key and certificate (PEM). */
  tls?: Certificate;
  /** Be a proxy for WeChat's hosts on the same port, with this certificate in the tunnels. */
  proxy?: Certificate;
  /**
   * The file that keeps everything, media beside it. What it holds already is what there is at the start, with the
   * settings of accounts that are given now.
   */
  state?: string;
  /** How long each request waits before it is answered, in milliseconds. */
  latency?: number;
  /** The same seed makes the same ids, openids, tokens and media ids at each start. */
  seed?: string | number;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** A running sandbox; `createSandbox` makes one. */
export class Sandbox extends Control {
  private readonly tcp = new Sockets();
  private server?: RunningServer;
  private timer?: NodeJS.Timeout;
  private tellFile?: () => void;

  /** @internal */
  constructor(
    platform: Platform,
    private readonly intercepted: Faults,
    fresh: () => PlatformData,
    private readonly file?: StateFile,
  ) {
    super(platform, new Exchanges(), intercepted, fresh);
    platform.changed = () => {
      this.schedule();
      this.tellFile?.();
    };
    file?.keep({ snapshot: () => platform.live, onChange: (listener) => (this.tellFile = listener) });
  }

  /** @internal */
  async listen(options: ListenOptions, latency: number): Promise<void> {
    const { platform, log: exchanges, intercepted: faults } = this;
    const aside = serveControl(this, [options.host]);
    this.server = await startServer({ platform, faults, exchanges, latency }, this.tcp, aside, options);
    this.schedule();
  }

  /** The address of the server, without a trailing slash. */
  get url(): string {
    return this.server?.url ?? '';
  }

  /** What the first account holds, one field a domain. */
  get state(): World {
    return this.platform.all[0] as World;
  }

  /** The appid of the first account. */
  get appid(): string {
    return this.state.context.account.appid;
  }

  /** The secret of the first account. */
  get appsecret(): string {
    return this.state.context.account.appsecret;
  }

  /** A template of the first account that is there from the start. */
  get templateId(): string {
    return this.state.templates.list[0]?.template_id ?? '';
  }

  /** The ordinary access_token that is valid now. */
  get token(): string | undefined {
    const token = this.state.tokens.ordinary;
    return token && token.expiresAt > this.platform.clock.now ? token.value : undefined;
  }

  /** The last requests, oldest first; 1,000 at most. */
  get requests(): SandboxRequest[] {
    return this.log.list.map(({ request }) => request);
  }

  /** How many TCP connections were accepted so far. */
  get sockets(): number {
    return this.tcp.accepted;
  }

  /** How many TCP connections are open now. */
  get openSockets(): number {
    return this.tcp.open;
  }

  /** The most TCP connections that were open at one time. */
  get peakSockets(): number {
    return this.tcp.peak;
  }

  /** How many requests came to a path so far. */
  count(path: FaultPath): number {
    const counts = [...this.log.countsByPath].filter(([one]) => matchesPath(path, one));
    return counts.reduce((sum, [, count]) => sum + count, 0);
  }

  /** Forgets the requests so far. */
  clearRequests(): void {
    this.log.clear();
  }

  /** Kills the ordinary tokens: their next use is error 40001. */
  revokeToken(): void {
    this.state.tokens.revoke();
  }

  /** Lets the ordinary token expire: its next use is error 42001. */
  expireToken(): void {
    this.state.tokens.expire();
  }

  /** Scripts a fault for the next requests to a path; the returned function takes it back. */
  intercept(path: FaultPath, fault: Fault, options?: FaultOptions): () => void {
    return this.intercepted.add(path, fault, options);
  }

  /** Stops the server and cuts all connections, also those that wait for an answer. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    const { server } = this;
    this.server = undefined;
    await server?.close();
    await this.file?.close();
  }

  /** What falls due happens by itself, also while nobody asks. */
  private schedule(): void {
    clearTimeout(this.timer);
    const { nextDue, clock } = this.platform;
    if (!this.server || nextDue === undefined || clock.isFrozen) return;
    const wait = Math.min(Math.max(nextDue - clock.now, 0), LONGEST_TIMER);
    this.timer = setTimeout(() => {
      try {
        this.platform.catchUp();
      } catch (error) {
        // What a listener throws, or data that somebody has restored: all else falls due nevertheless.
        console.error(error);
      }
      this.schedule();
    }, wait);
    this.timer.unref();
  }
}

/** Goes on with what a state file holds. */
function resume(platform: Platform, file: StateFile): void {
  try {
    platform.adopt(file.data as PlatformData);
  } catch {
    throw file.refuse();
  }
}

/** Starts a sandbox, on 127.0.0.1 unless told otherwise. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    host = '127.0.0.1',
    port = 0,
    tls,
    proxy,
    latency = 0,
    state,
    accounts = [{}],
    ...common
  } = options;
  const wanted = accounts.map((account) => ({ ...common, ...account }));
  checkSettings(wanted, { port, latency });
  const file = state === undefined ? undefined : StateFile.open(state);
  const kept = file?.data as Partial<PlatformData> | null | undefined;
  const seed = String(options.seed ?? kept?.seed ?? randomSeed());
  try {
    const platform = new Platform(seed, file?.blobs);
    if (file?.data !== undefined) resume(platform, file);
    openAccounts(platform, wanted);
    const known = optionsOf(platform, wanted);
    const fresh = () => {
      const anew = new Platform(seed);
      openAccounts(anew, known);
      return anew.live;
    };
    const sandbox = new Sandbox(platform, new Faults(new Ids(`${seed} faults`, {})), fresh, file);
    await sandbox.listen({ host, port, tls, proxy }, latency);
    return sandbox;
  } catch (error) {
    await file?.close();
    throw error;
  }
}
