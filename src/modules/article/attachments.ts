import type { Upload } from '../../endpoint';
import type { WholeFile } from '../../http/body/whole-file';

/** Pictures that are given by name. */
export class Attachments {
  readonly #given: Readonly<Record<string, Upload>>;
  readonly #read: (file: Upload) => Promise<WholeFile>;
  /** What was read: a stream can be read once, and may be named as often as one likes. */
  readonly #files = new Map<string, Promise<WholeFile>>();

  constructor(given: Readonly<Record<string, Upload>>, read: (file: Upload) => Promise<WholeFile>) {
    this.#given = given;
    this.#read = read;
  }

  /** The one that an address means, if it means one: by its name, or by that behind `cid:`. */
  at(address: string): Promise<WholeFile> | undefined {
    const name = [address, nameIn(address)].find((one) => Object.hasOwn(this.#given, one));
    if (name === undefined) return undefined;
    const file = this.#files.get(name) ?? this.#read(this.#given[name] as Upload);
    this.#files.set(name, file);
    return file;
  }
}

function nameIn(address: string): string {
  const name = address.replace(/^cid:/i, '');
  try {
    return name === address ? name : decodeURIComponent(name);
  } catch {
    return name;
  }
}
