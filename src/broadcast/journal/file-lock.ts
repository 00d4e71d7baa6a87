import { rmSync, lutimesSync } from 'node:fs';
import { startTimer, stopTimer, type Timer } from '../../clock';
import { isHeld, LEASE, me, readClaim, stake } from '../../stores/file/claim';
import { takeTurn } from '../../stores/file/mutex';
import { journalError } from './journal-error';

/** How often processes that cannot look at this one are told that it lives. */
const SIGN_OF_LIFE = LEASE / 4;

/** Milliseconds for which nobody can take over what was looked at. */
const SURE = LEASE / 2;

/** A file that is one process's, for as long as it likes: `file.lock` beside it says whose. The dead hold none. */
export class FileLock {
  readonly #path: string;
  #timer: Timer;
  #lookedAt = Date.now();

  private constructor(path: string) {
    this.#path = path;
    this.#renew();
  }

  /**
   * Takes the lock of a file; an error where another process, or this one, has it.
   *
   * @param file the file itself, and no link to it: whoever comes by another name is to meet the same lock
   */
  static take(file: string): FileLock {
    const lock = `${file}.lock`;
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
    const isOurs = readClaim(this.#path)?.owner === me.text;
    if (isOurs) this.#lookedAt = Date.now();
    return isOurs;
  }

  /** Whether that was seen so lately that it still is so. */
  get isSure(): boolean {
    return Math.abs(Date.now() - this.#lookedAt) < SURE;
  }

  /** Gives it back. */
  release(): void {
    stopTimer(this.#timer);
    if (this.isOurs) rmSync(this.#path, { force: true });
  }

  readonly #renew = (): void => {
    try {
      if (this.isOurs) lutimesSync(this.#path, new Date(), new Date());
    } catch {
      // It was taken over, which is noticed at the next line.
    }
    this.#timer = startTimer(SIGN_OF_LIFE, this.#renew, undefined);
    this.#timer?.unref();
  };
}
