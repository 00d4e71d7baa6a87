import {
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../fleet/store';
import { type Content, empty, format, isRecord, parse } from './file/content';
import { codeOf } from './file/claim';
import { takeTurn } from './file/mutex';

/** Milliseconds a call waits for its turn to write. */
const PATIENCE = 5000;

/** What was found at the path. */
interface Found {
  content: Content;
  /** Whether the file is damaged, and was perhaps never a FileStore's. */
  keepAside: boolean;
}

/**
 * 文件存储 — keeps tokens and tickets in a file, for several processes of one machine without a server.
 *
 * The file is replaced as a whole, so nobody ever reads half of it, and only its owner may read it (mode 0600). The
 * death of a process at any point blocks nobody. A damaged file counts as empty and is replaced; a file that is not a
 * FileStore's is left alone, and every method rejects.
 *
 * @example
 * new API(appid, appsecret, { store: new FileStore('/var/lib/app/wechat.json') });
 */
export class FileStore implements Store {
  readonly #path: string;
  #warned = false;

  /** @param path where the file is, or is to be; its directory must exist, on a disk of this machine */
  constructor(path: string) {
    if (typeof path !== 'string' || !path) throw new TypeError('FileStore takes the path of a file');
    this.#path = resolve(path);
  }

  /** 读取 — the value under a key, if there is one whose time has not run out. */
  async get(key: string): Promise<string | undefined> {
    return current((await this.#read()).values.get(key))?.value;
  }

  /** 写入 — keeps a value for `ttl` milliseconds, if `holder` has the lock of the key; tells whether it did. */
  async set(key: string, value: string, ttl: number, holder: string): Promise<boolean> {
    return this.#change(({ values, locks }) => {
      if (current(locks.get(key))?.holder !== holder) return false;
      values.set(key, { value, until: Date.now() + ttl });
      return true;
    });
  }

  /** 加锁 — takes or extends the lock of a key for `ttl` milliseconds; false where somebody else has it. */
  async lock(key: string, holder: string, ttl: number): Promise<boolean> {
    return this.#change(({ locks }) => {
      const held = current(locks.get(key));
      if (held && held.holder !== holder) return false;
      locks.set(key, { holder, until: Date.now() + ttl });
      return true;
    });
  }

  /** 解锁 — gives the lock of a key back; false where `holder` has not got it. */
  async unlock(key: string, holder: string): Promise<boolean> {
    return this.#change(({ locks }) => {
      if (current(locks.get(key))?.holder !== holder) return false;
      return locks.delete(key);
    });
  }

  /** Makes a change, unless it turns out that there is none to make. */
  async #change(change: (content: Content) => boolean): Promise<boolean> {
    // Tried on a copy first: a lock that somebody else has, the usual case, needs no turn.
    if (!change(await this.#read())) return false;
    const deadline = performance.now() + PATIENCE;
    return inLine(this.#path, async () => {
      for (let tries = 1; ; tries++) {
        const outcome = this.#tryChange(change);
        if (typeof outcome === 'boolean') return outcome;
        if (performance.now() > deadline) throw this.#tired(outcome.pid);
        await sleep(1 + Math.random() * 2 ** Math.min(tries, 5));
      }
    });
  }

  #tryChange(change: (content: Content) => boolean) {
    const file = this.#locate();
    let found: Found;
    const generation = () => (found = this.#readSync(file)).content.generation;
    return takeTurn(file, generation, (turn) => {
      const { content, keepAside } = found;
      if (!change(content)) return false;
      // Not fsync'ed: a kill loses nothing, and after a power failure an older or damaged file costs one new token,
      // while an fsync would cost each write many times its time.
      const text = format({ ...content, generation: turn.generation });
      rmSync(turn.draft, { force: true });
      writeFileSync(turn.draft, text, { mode: 0o600, flag: 'wx' });
      if (!turn.isMine()) return {};
      if (keepAside) renameSync(file, `${file}.corrupt`);
      renameSync(turn.draft, file);
      return true;
    });
  }

  async #read(): Promise<Content> {
    try {
      this.#requireFile(await stat(this.#path));
      return this.#understand(await readFile(this.#path, 'utf8')).content;
    } catch (error) {
      return this.#orEmpty(error).content;
    }
  }

  #readSync(file: string): Found {
    try {
      this.#requireFile(statSync(file));
      return this.#understand(readFileSync(file, 'utf8'));
    } catch (error) {
      return this.#orEmpty(error);
    }
  }

  #orEmpty(error: unknown): Found {
    if (codeOf(error) !== 'ENOENT') throw error;
    this.#locate();
    return { content: empty(), keepAside: false };
  }

  /** A device may be read for ever, a pipe waits for whoever writes, and the first write would replace either. */
  #requireFile(stats: Stats): void {
    if (stats.isFile()) return;
    const what = stats.isDirectory() ? 'is a directory' : 'is no regular file';
    throw new Error(`${this.#path} ${what}; FileStore needs the path of a file.`);
  }

  #understand(text: string): Found {
    const parsed = parse(text);
    if (parsed.kind === 'ours') return { content: parsed.content, keepAside: false };
    if (parsed.kind === 'foreign') throw this.#foreign(parsed.json);
    this.#warn(parsed.ours);
    return { content: empty(), keepAside: !parsed.ours };
  }

  #foreign(json: unknown): Error {
    const isToken = isRecord(json) && 'accessToken' in json && 'expireTime' in json;
    const what = isToken ? 'a token that hooks saved (getToken and saveToken)' : 'JSON of another program';
    const hint = isToken ? ', leave this one to those who still use the hooks,' : '';
    return new Error(
      `${this.#path} is not a FileStore's file: it holds ${what}, and is left as it is. Give FileStore a path of its own${hint} or remove the file if nobody needs it.`,
    );
  }

  #warn(ours: boolean): void {
    if (this.#warned) return;
    this.#warned = true;
    const fate = ours ? '' : `, and kept as ${this.#path}.corrupt`;
    process.emitWarning(
      `${this.#path} is damaged. It counts as empty, and is replaced at the next write${fate}.`,
      { code: 'WECHAT_API_STORE' },
    );
  }

  #tired(pid?: string): Error {
    const who = pid ? `process ${pid} has not finished its own; is it stopped?` : 'too many processes write.';
    return new Error(`${this.#path}: no turn to write within ${PATIENCE / 1000} s: ${who}`);
  }

  /** The file behind the path: a symlink, as deployments lay them, is to stay, and all who follow it are to meet. */
  #locate(path = this.#path): string {
    try {
      return realpathSync.native(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    const directory = this.#directory(path);
    let link: string;
    try {
      link = readlinkSync(path);
    } catch {
      return join(directory, basename(path));
    }
    return this.#locate(resolve(directory, link));
  }

  #directory(path: string): string {
    try {
      return realpathSync.native(dirname(path));
    } catch (cause) {
      const message = `${this.#path} cannot be used: the directory ${dirname(path)} is not there. Create it; FileStore does not.`;
      throw new Error(message, { cause });
    }
  }
}

function current<T extends { until: number }>(entry: T | undefined): T | undefined {
  return entry && Date.now() < entry.until ? entry : undefined;
}

const lines = new Map<string, Promise<unknown>>();

/** Runs tasks of the same path one after the other: only the first in line asks for its turn. */
function inLine<T>(path: string, task: () => Promise<T>): Promise<T> {
  const run = (lines.get(path) ?? Promise.resolve()).then(task);
  const done = run.then(
    () => undefined,
    () => undefined,
  );
  lines.set(path, done);
  void done.then(() => {
    if (lines.get(path) === done) lines.delete(path);
  });
  return run;
}
