import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** What npm links as `wechat-api-sandbox`. */
export const COMMAND = path.resolve('sandbox/bin/wechat-api-sandbox.js');

/** How the command ended, and all it said. */
export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The command, in a process of its own. */
export interface Command {
  readonly ended: Promise<End>;
  kill(signal: NodeJS.Signals): void;
  /** What `| head` does. */
  stopReading(): void;
  /** Settles when stdout matches; rejects when it ends before. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its answer to a GET, as JSON. */
  get<Answer = unknown>(pathAndQuery: string): Promise<Answer>;
  /** The answer of WeChat, with a token: to a GET, to a POST of JSON, or of a form. */
  answer(pathAndQuery: string, body?: object): Promise<Response>;
  /** The same as JSON. */
  call<Answer = unknown>(pathAndQuery: string, body?: object): Promise<Answer>;
  /** Its address. */
  url(): Promise<string>;
}

/** Where and how the command is started. */
export interface Circumstances {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** A folder that goes with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wechat-sandbox-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts the command; what the user has set up is not seen. It ends with the test. */
export function start(
  args: (string | number)[],
  { cwd = newFolder(), env = {} }: Circumstances = {},
): Command {
  const child = spawn(process.execPath, [COMMAND, ...args.map(String)], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<End>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });

  const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
    const found = new Promise<RegExpExecArray>((resolve) => {
      const look = () => {
        const match = pattern.exec(stdout);
        if (match) resolve(match);
      };
      waiting.add(look);
      look();
    });
    const early = ended.then((end) => {
      throw new Error(`It ended before it said ${String(pattern)}: ${JSON.stringify(end)}`);
    });
    return Promise.race([found, early]);
  };
  const url = async () => (await said(/https?:\/\/[\w.:[\]]+/))[0];
  const get = async <Answer>(pathAndQuery: string) => {
    const answer = await fetch(`${await url()}${pathAndQuery}`);
    return (await answer.json()) as Answer;
  };
  let token: Promise<string> | undefined;
  const answer = async (pathAndQuery: string, body?: object) => {
    token ??= newToken(get);
    const address = new URL(pathAndQuery, await url());
    address.searchParams.set('access_token', await token);
    const content = body instanceof FormData ? body : JSON.stringify(body);
    return fetch(address, body && { method: 'POST', body: content });
  };
  return {
    ended,
    kill: (signal) => child.kill(signal),
    stopReading: () => void child.stdout.destroy(),
    said,
    url,
    get,
    answer,
    call: async <Answer>(pathAndQuery: string, body?: object) =>
      (await (await answer(pathAndQuery, body)).json()) as Answer,
  };
}

/** A token of the first account; its secret is in the snapshot. */
async function newToken(get: Command['get']): Promise<string> {
  const { accounts } = await get<{ accounts: { account: { appid: string; appsecret: string } }[] }>(
    '/_sandbox/snapshot',
  );
  const { appid = '', appsecret = '' } = accounts[0]?.account ?? {};
  const credentials = new URLSearchParams({ grant_type: 'client_credential', appid, secret: appsecret });
  const { access_token } = await get<{ access_token: string }>(`/cgi-bin/token?${credentials.toString()}`);
  return access_token;
}

/** Runs the command to its end. */
export async function finish(args: (string | number)[], circumstances?: Circumstances): Promise<End> {
  return start(args, circumstances).ended;
}
