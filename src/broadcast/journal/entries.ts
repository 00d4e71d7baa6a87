import { isPlainObject } from '../../own';
import type { Machine } from './machine';
import { formatNumbers, numbersIn } from './numbers';

/** 结束方式 — How a run of a campaign ended. */
export type Ending = 'done' | 'stopped' | 'quota' | 'error';

/** The first line of a journal. */
export interface Header {
  /** Made when the journal is: what ids of messages are derived from. */
  campaign: string;
  /** The account that sends. */
  appid: string;
}

/** A run that begins. */
export interface Run {
  machine: Machine;
  /** How many are in flight at most. */
  concurrency: number;
}

/** Any other line. Receivers are numbered from 1 in the order in which they are named. */
export interface Entry {
  /** When it was written, in milliseconds since 1970. A line of outcomes does not say it. */
  at?: number;
  run?: Run;
  /** Number of the first of `to`. */
  from?: number;
  /** Receivers who are sent to when this line is on the disk, one after the other. */
  to?: string[];
  /** Numbers of those of them who had failed in an earlier run. */
  failedBefore?: Iterable<number>;
  /** What became of receivers, by their numbers. */
  outcomes?: Map<string, Iterable<number>>;
  /** A run has ended. */
  ended?: Ending;
}

const MARK = 'wechat-api';
const FORMAT = 'broadcast 1';
const OPENING = `{"${MARK}":"${FORMAT}",`;

/** The first line. */
export function formatHeader({ campaign, appid }: Header): string {
  return `${OPENING}${JSON.stringify({ campaign, appid }).slice(1)}\n`;
}

/** What the first line says; nothing where it is none of ours. */
export function parseHeader(line: string): Header | undefined {
  const json = parseObject(line);
  if (json?.[MARK] !== FORMAT) return undefined;
  const { campaign, appid } = json;
  return typeof campaign === 'string' && typeof appid === 'string' ? { campaign, appid } : undefined;
}

/** Whether a text without a line end may be what is left of a first line. */
export function isTornHeader(text: string): boolean {
  return OPENING.startsWith(text) || text.startsWith(OPENING);
}

/** A line: outcomes stand in it by their names. */
export function formatEntry({ outcomes = new Map(), failedBefore = [], ...rest }: Entry): string {
  const line: Record<string, unknown> = rest;
  const failed = [...failedBefore];
  if (failed.length > 0) line.failedBefore = formatNumbers(failed);
  for (const [outcome, numbers] of outcomes) line[outcome] = formatNumbers([...numbers]);
  return `${JSON.stringify(line)}\n`;
}

/** What a line says; nothing where it is damaged. */
export function parseEntry(line: string): Entry | undefined {
  const json = parseObject(line);
  if (!json) return undefined;
  const { at, run, from, to, failedBefore, ended, ...outcomes } = json;
  const isSound =
    isNumber(at) &&
    isNumber(from) &&
    (failedBefore === undefined || isNumbers(failedBefore)) &&
    (run === undefined || isPlainObject(run)) &&
    (to === undefined ? from === undefined : from !== undefined && Array.isArray(to) && to.every(isText)) &&
    Object.values(outcomes).every(isNumbers);
  if (!isSound) return undefined;
  return {
    ...({ at, run, from, to, ended } as Entry),
    failedBefore: failedBefore === undefined ? undefined : numbersIn(failedBefore),
    outcomes: parseOutcomes(outcomes as Record<string, string>),
  };
}

function parseOutcomes(outcomes: Record<string, string>): Map<string, Iterable<number>> {
  return new Map(Object.entries(outcomes).map(([outcome, numbers]) => [outcome, numbersIn(numbers)]));
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(line);
    return isPlainObject(json) && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number | undefined {
  return value === undefined || Number.isSafeInteger(value);
}

function isNumbers(value: unknown): value is string {
  return isText(value) && /^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(value);
}
