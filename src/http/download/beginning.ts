import { isTextType, startsWithBrace } from '../answer/decode';

/** Bytes that tell whether it may be JSON. */
const TELLING = 64;

/** Bytes that are held back of what begins like JSON and is not said to be text: more than an errcode takes. */
const HELD = 64 * 1024;

/** How the bytes of an answer begin. */
export interface Beginning {
  first: Buffer;
  /** Whether these are all, and may be something else than the bytes of a file: JSON, a page of a proxy, nothing. */
  isReply: boolean;
}

/** Reads as much of an answer as tells whether it is a file. */
export async function beginningOf(pieces: AsyncIterator<Buffer>, type: string): Promise<Beginning> {
  const held: Buffer[] = [];
  let size = 0;
  /** Whether there is no more than that. */
  const read = async (wanted: number): Promise<boolean> => {
    while (size < wanted) {
      const { value, done } = (await pieces.next()) as { value: Buffer; done?: boolean };
      if (done) return true;
      held.push(value);
      size += value.length;
    }
    return false;
  };
  const isShort = await read(TELLING);
  const wanted = wantedOf(Buffer.concat(held), type);
  const isWhole = isShort || (await read(wanted));
  return { first: Buffer.concat(held), isReply: isWhole && (wanted > 0 || size === 0) };
}

/** Bytes that must be seen before it is a file; none where it is one for sure. */
function wantedOf(first: Buffer, type: string): number {
  if (type === 'text/html') return Infinity;
  if (!startsWithBrace(first)) return 0;
  return isTextType(type) ? Infinity : HELD;
}
