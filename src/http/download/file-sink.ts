import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { unwritable, type Place } from './destination';
import type { Sink } from './sink';

/** A file that is there under its name when all of it is: until then it has another, beside. */
export class FileSink implements Sink {
  readonly #file: fs.FileHandle;
  readonly #temporary: string;
  readonly #place: Place;
  readonly #filename: string;
  /** The write under way. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: fs.FileHandle, temporary: string, place: Place, filename: string) {
    this.#file = file;
    this.#temporary = temporary;
    this.#place = place;
    this.#filename = filename;
  }

  /** @param filename what it is called in a folder */
  static async open(place: Place, filename: string): Promise<FileSink> {
    try {
      // Of a link, where it leads: what it names is replaced, not the link.
      const file = place.file === undefined ? undefined : await targetOf(place.file);
      const folder = place.folder ?? dirname(file as string);
      const temporary = join(folder, `.wechat-api-${randomBytes(6).toString('hex')}.part`);
      return new FileSink(await fs.open(temporary, 'wx'), temporary, { ...place, file }, filename);
    } catch (thrown) {
      throw unwritable(thrown, 'WeChatAPIRequestError');
    }
  }

  write(piece: Buffer): Promise<void> {
    this.#writing = this.#write(piece);
    return this.#writing;
  }

  async end(): Promise<string> {
    const { file, folder } = this.#place;
    try {
      await this.#file.close();
      if (file === undefined) return await this.#settleIn(folder as string);
      await fs.rename(this.#temporary, file);
      return file;
    } catch (thrown) {
      throw unwritable(thrown, 'WeChatAPIRequestError');
    }
  }

  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined);
    // Closed already, where it could not be renamed.
    await this.#file.close().catch(() => undefined);
    await fs.rm(this.#temporary, { force: true }).catch(() => undefined);
  }

  /** Takes a name in a folder that nobody has. */
  async #settleIn(folder: string): Promise<string> {
    const path = await freeName(folder, this.#filename);
    try {
      await fs.rename(this.#temporary, path);
    } catch (thrown) {
      await fs.rm(path, { force: true });
      throw thrown;
    }
    return path;
  }

  async #write(piece: Buffer): Promise<void> {
    try {
      for (let at = 0; at < piece.length;) at += (await this.#file.write(piece, at)).bytesWritten;
    } catch (thrown) {
      throw unwritable(thrown, 'WeChatAPIRequestError');
    }
  }
}

async function targetOf(path: string): Promise<string> {
  return fs.realpath(path).catch(() => path);
}

/** The path of a name that is not taken, `cat (1).jpg` if need be: it is taken now. */
async function freeName(folder: string, filename: string): Promise<string> {
  const { name, ext } = parse(filename);
  for (let count = 0; ; count++) {
    const path = join(folder, count === 0 ? filename : `${name} (${count})${ext}`);
    try {
      await (await fs.open(path, 'wx')).close();
      return path;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    }
  }
}
