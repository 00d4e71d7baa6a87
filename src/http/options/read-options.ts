import { OptionError } from '../../errors/option-error';
import { OLD_READERS, REQUEST_READERS, unknown, type Readers } from './readers';
import type { RequestOptions } from './options';

/** What was warned of in this process. */
const warned = new Set<string>();

/**
 * What these options mean, without those that are empty. An unknown one is refused.
 *
 * @param readers those for all that is known
 * @param within the option that these are the parts of
 */
export function readOptions<T extends object>(options: T, readers: Readers, within?: string): T {
  const known: Readers = within === undefined ? { ...readers, ...OLD_READERS } : readers;
  const meant = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    const reader = readerOf(name, known);
    if (!reader) throw new OptionError(unknown(name, Object.keys(readers), within));
    const read = reader(value, within === undefined ? name : `${within}.${name}`);
    if (read !== undefined) meant[name] = read;
  }
  return meant as T;
}

/**
 * The same for `setOpts`, which 1.35.1 had, and where it took anything: an unknown option is warned of, once a process.
 * The very object that was given, where all of it means what it says: callers may set its properties later.
 */
export function readDefaults(options: RequestOptions): RequestOptions {
  const known: Readers = { ...REQUEST_READERS, ...OLD_READERS };
  const meant: Record<string, unknown> = {};
  let isOther = false;
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    const reader = readerOf(name, known);
    if (!reader) warn(name);
    const read = reader ? reader(value, name) : value;
    isOther ||= read !== value;
    if (read !== undefined) meant[name] = read;
  }
  return isOther ? meant : options;
}

function readerOf(name: string, readers: Readers): Readers[string] | undefined {
  return Object.hasOwn(readers, name) ? readers[name] : undefined;
}

function warn(name: string): void {
  if (warned.has(name)) return;
  warned.add(name);
  process.emitWarning(`setOpts: ${unknown(name, Object.keys(REQUEST_READERS))}`, {
    code: 'WECHAT_API_OPTION',
  });
}
