import { holdsStream } from '../http/body/given-file';
import type { Request } from '../http/described-request';
import type * as downloading from './download';

/** `require`, which loads what downloads at the first one. */
declare function require(id: './download'): typeof downloading;

/**
 * Whether a call cannot be made again: it has read what can be read once only, or written to a stream that a download
 * goes to, which an errcode has not.
 *
 * @param request what it sends, where that is known
 */
export function isSpent(request: Request<unknown> | undefined, args: readonly unknown[]): boolean {
  if (request?.into) return require('./download').isTaken(request.into.destination);
  return args.some((arg) => holdsStream(arg));
}
