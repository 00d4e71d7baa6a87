import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { attempt, isHeld, isSame, me, readClaim, stake, type Claim } from './claim';

/*
 * How processes take turns at a file without a server, so that the death of one frees the others at once.
 *
 * The file counts its writes: its generation. Who wants to write generation g+1 stakes the claim `file.lock.<g+1>`, as
 * one process can: a symlink is made whole or not at all, with its owner in it, so no claim is ever seen half written.
 * 1. The owner reads the file again: has it moved on, the claim came late, and is given up.
 * 2. It writes. The rename that publishes generation g+1 also ends the turn; then all claims up to g+1 are removed.
 * 3. Who meets a claim waits while its owner lives. If the owner is dead the claim stays, and g+2 is staked above it,
 *    which counts only if, looked at once more, every dead claim below is still the same one.
 * Why a turn is never two processes': a claim is removed only by its owner, or once the file has reached its number. So
 * who stakes a number that others had before finds the file moved on, and who race past a dead owner want one number.
 * Listing a directory is not atomic, and only tidying up relies on it. An owner that is stopped is alive, and waited for;
 * the start of its thread tells it from a later one with its id. An owner that cannot be seen from here (of another
 * container, of the time before a reboot, without /proc) has a lease, and looks for a rival just before it publishes.
 */

/** The turn is somebody else's. */
export interface Busy {
  /** The process whose turn it is; unknown where a race was lost just now. */
  pid?: string;
}

/** One's turn. */
export interface Turn {
  /** The number to publish. */
  readonly generation: number;
  /** Where to prepare it: nobody else's, and removed with the claim. */
  readonly draft: string;
  /** Whether nobody has taken the turn over meanwhile. */
  isMine(): boolean;
}

/**
 * Lets `work` run while no other process works on the file, without waiting.
 *
 * All of it is synchronous: a turn lasts as long as the disk takes, however busy the event loop is.
 *
 * @param file absolute path, symlinks resolved
 * @param generation reads the file's generation
 * @param work publishes the turn's generation, or returns false having changed nothing
 */
export function takeTurn(
  file: string,
  generation: () => number,
  work: (turn: Turn) => boolean | Busy,
): boolean | Busy {
  const path = (number: number) => `${file}.lock.${number}`;
  const seen = generation();
  const dead: Claim[] = [];
  let mine = seen + 1;
  for (let claim; (claim = readClaim(path(mine))); mine++) {
    if (isHeld(claim)) return { pid: claim.owner.split(' ')[0] };
    dead.push(claim);
  }
  if (!stake(path(mine))) return {};
  let published = false;
  try {
    const unchanged = dead.every((claim, index) => isSame(claim, readClaim(path(seen + 1 + index))));
    if (!unchanged || generation() !== seen) return {};
    const result = work({
      generation: mine,
      draft: draft(path(mine)),
      isMine: () => readClaim(path(mine))?.owner === me.text && !readClaim(path(mine + 1)),
    });
    published = result === true;
    return result;
  } finally {
    remove(path(mine));
    // The write is made, whatever becomes of the litter of others.
    if (published)
      attempt(() => {
        sweep(file, mine);
      });
  }
}

const draft = (claim: string) => `${claim}.tmp`;

function remove(claim: string): void {
  rmSync(draft(claim), { force: true });
  rmSync(claim, { force: true });
}

/** Removes the claims up to a number, wherever their owners died: also one staked late, by whom the file had passed. */
function sweep(file: string, top: number): void {
  const prefix = `${basename(file)}.lock.`;
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(prefix)) continue;
    const number = /^(\d+)(?:\.tmp)?$/.exec(name.slice(prefix.length))?.[1];
    if (number !== undefined && Number(number) <= top) remove(`${file}.lock.${number}`);
  }
}
