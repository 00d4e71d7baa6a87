import type { SandboxRequest } from '../../base/request.js';

/** A scripted reply; an object body is sent as JSON. */
export interface FaultReply {
  /** HTTP status, 200 when absent. */
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer | object;
}

/** What a fault does: reply, never answer, or destroy the socket. */
export type FaultAction = FaultReply | 'hang' | 'disconnect';

/** A fault, or a function that makes it from the request; undefined lets the request through. */
export type Fault =
  FaultAction | ((request: SandboxRequest) => FaultAction | undefined | Promise<FaultAction | undefined>);

/** The path a fault is for: an exact path, a pattern, or `'*'` for all. */
export type FaultPath = string | RegExp;

/** When a fault applies. */
export interface FaultOptions {
  /** How many requests it hits, 1 when absent. */
  times?: number;
  /** Narrows the fault to some requests. */
  when?: (request: SandboxRequest) => boolean;
}

/** What becomes of a body that was right. */
export type Garbling = 'broken JSON' | 'control characters' | 'empty' | 'truncated';

/** What a fault does, as data. */
export type FaultDeed =
  /** The answer comes later, by so many milliseconds. */
  | { delay: number }
  /** It never comes. */
  | { hang: true }
  /** The connection is cut, before the request takes effect or after it. */
  | { cut: 'before' | 'after' }
  /** Another HTTP answer. */
  | { status: number; headers?: Record<string, string>; body?: string | object }
  /** A refusal of WeChat. */
  | { errcode: number; errmsg?: string }
  /** The right answer, spoiled. */
  | { garble: Garbling }
  /** The right answer under another content type. */
  | { contentType: string };

/** What tells the deeds apart. */
const DEEDS = ['delay', 'hang', 'cut', 'status', 'errcode', 'garble', 'contentType'];

/** Whether it is one of the things that a fault can do. */
export function isDeed(deed: object): deed is FaultDeed {
  return DEEDS.filter((name) => name in deed).length === 1;
}

/** A fault as data, which the control interface takes. */
export interface FaultRule {
  /** An exact path, one that ends with `*` for all that begin so, or `*` for all but the control interface. */
  path: string;
  method?: string;
  /** Fields of the query or of the JSON body, and what they must be; true for any value but false. */
  when?: Record<string, unknown>;
  /** How many requests it hits; endless when absent. */
  times?: number;
  /** Which share of the requests it hits, from 0 to 1. */
  share?: number;
  do: FaultDeed;
}

/** Whether a fault of this path can hit anything: a slip would be a fault without effect. */
export function isRulePath(path: string): boolean {
  return /^(\/[^*?]*\*?|\*)$/.test(path);
}

/** Whether a request path is the one asked for. */
export function matchesPath(wanted: FaultPath, path: string): boolean {
  if (typeof wanted !== 'string') return new RegExp(wanted).test(path);
  return wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : wanted === path;
}
