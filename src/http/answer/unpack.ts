import { constants } from 'node:buffer';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import { tooLarge } from './size-limit';
import { toError } from '../../errors/to-error';

type Unpack = (
  bytes: Buffer,
  options: ZlibOptions,
  done: (error: NodeJS.ErrnoException | null, unpacked: Buffer) => void,
) => void;

const UNPACKERS: Record<string, Unpack | undefined> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  // Some leave out the two bytes that zlib begins with.
  deflate: (bytes, options, done) => {
    (hasZlibHead(bytes) ? inflate : inflateRaw)(bytes, options, done);
  },
  br: brotliDecompress,
};

/** What undoes a content encoding; nothing where there is none, or none that is known. */
export function unpackerFor(encoding: string | string[] | undefined): Unpack | undefined {
  const name = encodingIn(encoding);
  return Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined;
}

/** The name of a content encoding. */
export function encodingIn(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header.trim().toLowerCase() : '';
}

/** Whether deflated bytes begin as zlib's do. */
export function hasZlibHead(bytes: Buffer): boolean {
  return bytes.length > 1 && ((bytes[0] as number) & 15) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

/** Unpacks a body off the event loop, up to so many bytes: a few kilobytes may hide gigabytes. */
export function unpack(
  unpacker: Unpack,
  bytes: Buffer,
  limit: number,
  done: (error: Error | undefined, unpacked?: Buffer) => void,
): void {
  unpacker(bytes, { maxOutputLength: Math.min(limit, constants.MAX_LENGTH) }, (error, unpacked) => {
    if (!error) done(undefined, unpacked);
    else if (error.code === 'ERR_BUFFER_TOO_LARGE') done(tooLarge(limit));
    else done(unreadable(error));
  });
}

/** The error for what is packed in another way than it says. */
export function unreadable(thrown: unknown): WeChatAPIError {
  const { message } = toError(thrown);
  return new WeChatAPIError(`The answer cannot be unpacked: ${message}`, {
    name: 'WeChatAPIResponseError',
    cause: thrown,
  });
}
