import { createHash } from 'node:crypto';
import type { WholeFile } from '../../http/body/whole-file';
import { contentTypeOf, formatOf, suitableName } from './format';
import type { PlannedUpload } from './published';
import { refusalOf, type Use } from './use';

/** A picture that is ready to be uploaded. */
export interface Picture {
  bytes: Buffer;
  plan: PlannedUpload;
}

/** Pictures of one use, each once however often it is named. */
export class Shelf {
  readonly #use: Use;
  readonly #problems: string[];
  readonly #pictures = new Map<string, Picture>();

  /** @param problems where it is told what is wrong with pictures */
  constructor(use: Use, problems: string[]) {
    this.#use = use;
    this.#problems = problems;
  }

  /** The pictures, in the order in which they were put here. */
  get all(): Picture[] {
    return [...this.#pictures.values()];
  }

  /**
   * Puts a picture here, unless it is here already. One that could not be read, or that WeChat would not take, is a problem.
   *
   * @param what how it is called there
   * @param original the address that it was found at, if at one
   */
  put(file: WholeFile | Error, what: string, original?: string): Picture | undefined {
    const problem = file instanceof Error ? file.message : refusalOf(file.bytes, this.#use);
    if (file instanceof Error || problem !== undefined) {
      this.#problems.push(`${what}: ${problem}`);
      return undefined;
    }
    const { bytes, filename } = file;
    const key = createHash('sha256').update(bytes).digest('base64');
    const picture = this.#pictures.get(key) ?? { bytes, plan: this.#planFor(bytes, filename) };
    this.#pictures.set(key, picture);
    if (original !== undefined) picture.plan.originals.push(original);
    return picture;
  }

  #planFor(bytes: Buffer, filename: string | undefined): PlannedUpload {
    const format = formatOf(bytes) ?? '';
    return {
      by: this.#use.formats[format]?.by ?? 'uploadImage',
      filename: suitableName(filename, format),
      size: bytes.length,
      contentType: contentTypeOf(format),
      originals: [],
    };
  }
}
