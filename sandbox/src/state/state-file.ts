import { realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SettingError } from '../base/setting-error.js';
import type { Blobs } from '../core/blobs.js';
import { FileBlobs } from './file-blobs.js';
import { Lock } from './lock.js';
import { foreign, readState, stateText } from './read-state.js';
import { TEMPORARY, writeWhole } from './write-whole.js';

/** How long changes are gathered, in milliseconds: half of the second that a state file may be behind. */
const GATHER = 500;

/** A state that takes long to write is written less often, so that there is time for all else. */
const PART_OF_THE_TIME = 1 / 4;

/** What has a state that can be kept. */
export interface StateSource {
  /** All of it, as plain data; it is read at once and not held. */
  snapshot(): unknown;
  /** Tells of each change, or of what may have been one: what turns out the same is not written. */
  onChange(listener: () => void): void;
}

/** A state on the disk: read at the start, then written anew a moment after each change. */
export class StateFile {
  /** Where media are. */
  readonly blobs: Blobs;
  private source: StateSource | undefined;
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();
  private trouble = '';
  /** How long the last one took to write, in milliseconds. */
  private took = 0;

  private constructor(
    private readonly file: string,
    private readonly lock: Lock,
    private readonly files: FileBlobs,
    /** What was kept; nothing for a new file. */
    readonly data: unknown,
    private text: string | undefined,
  ) {
    this.blobs = files;
  }

  /** Opens a state file for this process alone. A SettingError where it is another's, unreadable or foreign. */
  static open(name: string): StateFile {
    const file = resolve(name);
    const lock = lockOf(file);
    try {
      const kept = readState(file);
      const files = mediaBeside(file);
      rmSync(file + TEMPORARY, { force: true });
      return new StateFile(file, lock, files, kept?.data, kept?.text);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Writes what the source has now, and from now on each change of it. Until then all is left as it was. */
  keep(source: StateSource): void {
    this.files.sweep(this.text ?? '');
    this.source = source;
    source.onChange(this.saveSoon);
    this.saveSoon();
  }

  /** Says that the data are none of ours. */
  refuse(): SettingError {
    return foreign(this.file, 'its data are not as this version writes them');
  }

  /** Writes the last changes and lets go of the file; rejects where they could not be written. */
  async close(): Promise<void> {
    try {
      await this.save();
    } finally {
      this.source = undefined;
      clearTimeout(this.timer);
      this.lock.release();
    }
  }

  private readonly saveSoon = (): void => {
    if (!this.source) return;
    const wait = Math.max(GATHER, this.took / PART_OF_THE_TIME);
    this.timer ??= setTimeout(() => void this.save().catch(this.tell), wait);
  };

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.saving = this.saving.catch(() => undefined).then(() => this.write());
    await this.saving;
  }

  private async write(): Promise<void> {
    if (!this.source) return;
    const begun = performance.now();
    const text = stateText(this.source.snapshot());
    this.took = performance.now() - begun;
    if (text === this.text) return;
    const { waste } = this.files;
    await this.files.written();
    await writeWhole(this.file, text);
    this.text = text;
    this.trouble = '';
    this.files.remove(waste);
  }

  /** A full disk or the like: told once, and tried again until it works. */
  private readonly tell = (error: Error): void => {
    this.saveSoon();
    if (error.message === this.trouble) return;
    this.trouble = error.message;
    process.emitWarning(
      `The state could not be saved, which is tried again: ${error.message}`,
      'StateWarning',
    );
  };
}

/** The file itself, where the name is a link: a link must not be replaced by a file. */
function resolve(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return path.resolve(name);
  }
}

/** The media of a state file, in a folder that is there or can be made. */
function mediaBeside(file: string): FileBlobs {
  const folder = `${file}.media`;
  const files = new FileBlobs(folder);
  try {
    files.ids();
    return files;
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw new SettingError(`${folder} cannot be read as the folder of its media: ${code}`);
  }
}

function lockOf(file: string): Lock {
  try {
    return Lock.take(file);
  } catch (error) {
    if (error instanceof SettingError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'its folder does not exist' : `its folder cannot be written to (${String(code)})`;
    throw new SettingError(`${file} cannot be a state file: ${why}`);
  }
}
