import { FileLog, linesOfFile } from './file-log';
import type { Line, Log } from './log';
import { linesOfStore, StoreLog } from './store-log';
import type { Store } from '../../fleet/store';
import type { TextStore } from './store-pages';

/** 存储中的日志 — A journal in a store, in place of a file. */
export interface StoredJournal {
  /** 存储 — An ioredis or node-redis client, a Map, or a store of this package, whose locks then keep other processes out. */
  store: TextStore | Store;
  /** 键 — What its keys begin with. */
  key: string;
}

/** 日志 — The path of a file, or a place in a store. */
export type JournalPlace = string | StoredJournal;

/** Opens a journal to write in it, for this process alone. */
export function openLog(place: JournalPlace): Promise<Log> {
  return typeof place === 'string' ? FileLog.open(place) : StoreLog.open(place.store, place.key);
}

/** The lines of a journal that somebody may be writing. */
export function linesAt(place: JournalPlace): AsyncGenerator<Line, string> {
  return typeof place === 'string' ? linesOfFile(place) : linesOfStore(place.store, place.key);
}

/** How a journal is called in errors. */
export function nameOf(place: JournalPlace): string {
  return typeof place === 'string' ? place : place.key;
}
