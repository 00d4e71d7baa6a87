import { rmSync, lutimesSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { startTimer, stopTimer, type Timer } from '../../clock';
import { isHeld, LEASE, me, readClaim, stake } from '../../stores/file/claim';
import { takeTurn } from '../../stores/file/mutex';
import { journalError } from './journal-error';

/** How often processes that cannot look at this one are told that it lives. */
const SIGN_OF_LIFE = LEASE / 4;

/** A file that is one process's, for as long as it likes: `file.lock` beside it says whose. The dead hold none. */
export class FileLock {
  readonly #path: string;
  #timer: Timer;

  private constructor(path: string) {
    this.#path = path;
    this.#renew();
  }

  /** Takes the lock of a file; an error where another process, or this one, has it. */
  static take(file: string): FileLock {
    const lock = `${resolved(file)}.lock`;
    const taken = takeTurn(
      lock,
      () => 0,
      () => {
        const claim = readClaim(lock);
        if (claim && isHeld(claim)) return { pid: claim.owner.split(' ')[0] };
        rmSync(lock, { force: true });
        return stake(lock);
      },
    );
    if (taken === true) return new FileLock(lock);
    const pid = taken === false ? undefined : taken.pid;
    throw journalError('IN_USE', `${file} is in use by process ${pid ?? 'unknown'}`);
  }

  /** Whether nobody has taken it over, as may happen where this process slept and others could not look at it. */
  get isOurs(): boolean {
    return readClaim(this.#path)?.owner === me.text;
  }

  /** Gives it back. */
  release(): void {
    stopTimer(this.#timer);
    if (this.isOurs) rmSync(this.#path, { force: true });
  }

  readonly #renew = (): void => {
    try {
      lutimesSync(this.#path, new Date(), new Date());
    } catch {
      // It was taken over, which is noticed at the next line.
    }
    this.#timer = startTimer(SIGN_OF_LIFE, this.#renew, undefined);
    this.#timer?.unref();
  };
}

/** The file itself, where the name is a link: whoever comes by another name meets the same lock. */
function resolved(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.join(realpathSync(path.dirname(file)), path.basename(file));
  }
}
