import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 };

/** Colours a text. */
export type Paint = (colour: keyof typeof CODES, text: string) => string;

/** Colours for a terminal that has them, and for somebody who wants them (NO_COLOR); elsewhere the bare text. */
export function paintFor(stream: Writable, env: NodeJS.ProcessEnv): Paint {
  const terminal = stream as Partial<WriteStream>;
  const colourful = terminal.isTTY === true && !env.NO_COLOR && terminal.hasColors?.() === true;
  return (colour, text) => (colourful ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text);
}
