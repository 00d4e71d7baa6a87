import { SettingError } from '../base/setting-error.js';
import { certify } from './certify.js';
import type { Explain } from './exchange-line.js';
import { isLoopback } from './loopback.js';
import { openBrowser } from './open-browser.js';
import type { Settings } from './options.js';
import { json, lines, silence } from './reporter.js';
import type { Reporter } from './reporter.js';
import type { RunningSandbox, StartOptions } from './running-sandbox.js';
import { startError } from './start-error.js';
import { untilStopped } from './until-stopped.js';
import { warn } from './warn.js';

/** What the command is a shell around. */
export interface Core {
  readonly createSandbox: (options: StartOptions) => Promise<RunningSandbox>;
  readonly explain: Explain;
}

/** What a sandbox is told, where the command has a shorter word for it. */
function named<Rest extends Settings>({ secret, overlap, cloudrun, ...rest }: Rest) {
  return {
    ...rest,
    ...(secret && { appsecret: secret }),
    ...(overlap !== undefined && { tokenOverlap: overlap }),
    ...(cloudrun !== undefined && { cloudRun: cloudrun }),
  };
}

/**
 * Starts a sandbox, tells what happens, and stops it when the process is asked to end.
 *
 * @param accounts What each account has of its own, where there are several.
 */
export async function start(
  settings: Settings,
  accounts: Settings[] | undefined,
  { createSandbox, explain }: Core,
): Promise<void> {
  const { tls = false, proxy = false, quiet, json: asJson, open, ...others } = named(settings);
  const { port = 8080, host = '127.0.0.1', state } = others;
  if (quiet && asJson) throw new SettingError('--quiet and --json exclude each other');
  const reporter = reporterFor(quiet, asJson, explain);
  const certified = tls || proxy ? await certify(host) : undefined;
  const sandbox = await createSandbox({
    ...others,
    port,
    host,
    accounts: accounts?.map(named),
    tls: tls ? certified?.certificate : undefined,
    proxy: proxy ? certified?.certificate : undefined,
  }).catch((error: unknown) => {
    throw startError(error, host, port);
  });
  const stopped = untilStopped();
  sandbox.onExchange((exchange) => {
    reporter.exchange(exchange);
  });
  if (!isLoopback(host))
    warn(`${host} can be reached from other machines; whoever reaches it controls this sandbox`);
  reporter.ready(sandbox, { proxy, trust: certified?.trust ?? [], state });
  if (open) {
    openBrowser(`${sandbox.url}/_sandbox/`, (reason) => {
      warn(`no browser could be opened: ${reason}`);
    });
  }
  await stopped;
  await sandbox.close();
}

function reporterFor(quiet: boolean | undefined, asJson: boolean | undefined, explain: Explain): Reporter {
  if (quiet) return silence;
  return asJson ? json(process.stdout, explain) : lines(process.stdout, explain);
}
