import { lstatSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Milliseconds after which the claim of an owner that cannot be seen counts as abandoned. A turn takes about one. */
export const LEASE = 10_000;

/** Errors of file systems that know no symlinks, or do not let this user make one. */
const NO_SYMLINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** A claim as it was seen: who has signed it, and when. */
export interface Claim {
  owner: string;
  since: number;
}

/** Whether the claim was free, and is this thread's now. */
export function stake(path: string): boolean {
  try {
    try {
      symlinkSync(me.text, path);
    } catch (error) {
      if (!NO_SYMLINKS.has(codeOf(error))) throw error;
      // Not whole at once: an owner that dies in between leaves an empty claim, which ends by its lease.
      writeFileSync(path, me.text, { flag: 'wx', mode: 0o600 });
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The claim at a path, if there is one. */
export function readClaim(path: string): Claim | undefined {
  try {
    const stats = lstatSync(path);
    const owner = stats.isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'utf8');
    return { owner, since: stats.mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a claim that is seen again is still the same one. */
export function isSame(one: Claim, other: Claim | undefined): boolean {
  return one.owner === other?.owner && one.since === other.since;
}

/** Whether the owner of a claim may still be at work. */
export function isHeld({ owner, since }: Claim): boolean {
  const leased = Math.abs(Date.now() - since) < LEASE;
  const [pid, thread = '', start, system] = owner.split(' ');
  if (system !== me.system) return leased;
  if (start !== UNKNOWN) {
    const now = readThread(thread);
    return now !== undefined && now.start === start && !/[ZX]/.test(now.state);
  }
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  return leased;
}

const UNKNOWN = '-';

/** The running thread, as other processes recognise it. */
export const me = identify();

function identify(): { text: string; system: string } {
  // A worker thread can end in the middle of its turn while its process lives.
  const { id = process.pid, start = UNKNOWN } = readThread('thread-self') ?? {};
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8));
  const namespace = attempt(() => readlinkSync('/proc/self/ns/pid').replace(/\D/g, ''));
  const system = boot && namespace ? `${boot}/${namespace}` : hostname();
  return { text: `${process.pid} ${id} ${start} ${system}`, system };
}

function readThread(id: string): { id: string; state: string; start: string } | undefined {
  const stat = attempt(() => readFileSync(`/proc/${id}/stat`, 'utf8'));
  if (stat === undefined) return undefined;
  // The second field, a name in parentheses, may hold spaces and parentheses.
  const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { id: stat.slice(0, stat.indexOf(' ')), state: rest[0] ?? '', start: rest[19] ?? UNKNOWN };
}

/** What a function returns; nothing where it throws. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The code of a system error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
