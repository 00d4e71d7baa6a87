import type { Facts } from './facts.js';
import type { FileKind } from './files.js';

export type { Facts };

/** A client as the stories see it: methods by name. */
export type Methods = Record<string, (...args: unknown[]) => unknown>;

/** The clients that are driven, by the names npm knows them under. */
export type ClientName = 'wechat-api' | 'wechat-api 1.35.1' | 'co-wechat-api' | 'node-easywechat';

/** Ours and its predecessor, which has the same arguments; each of them alone; the client that has others. */
export const CALLBACKS = ['wechat-api', 'wechat-api 1.35.1'] as const;
export const OURS = ['wechat-api'] as const;
export const OLD = ['wechat-api 1.35.1'] as const;
export const CO = ['co-wechat-api'] as const;

/** What is to be said of a call beside its arguments. */
export interface StepOptions {
  /** Facts for later steps: the name of each, and where it stands in the answer. */
  learns?: Record<string, string>;
  /** The answer is a file, or a text, not JSON. */
  answer?: 'file' | 'text';
  /** The first argument is to be an upstream upload of such a file, which the client passes on. */
  relayed?: FileKind;
  /** It sends nothing, or nothing when what it needs is at hand. */
  silent?: true;
  /** The very errcode that WeChat answers with, and why. */
  refused?: { errcode: number; why: string };
  /** The client itself fails here, whatever WeChat answers. */
  broken?: string;
  /** The clients whose arguments these are; all that have the method, when absent. */
  only?: readonly ClientName[];
}

/** One call of a story. */
export interface Step extends StepOptions {
  method: string;
  args?: (facts: Facts) => unknown[];
  /** For what is no plain call: does it all by itself. */
  run?: (client: Methods, facts: Facts) => unknown;
}

/** Something that happens on WeChat's side: a follower speaks, a reviewer approves. */
export interface Event {
  event: string;
  args: (facts: Facts) => unknown[];
  /** The name of the fact that it leaves behind. */
  learns?: string;
  /** The clients that make what it is about; all, when absent. */
  only?: readonly ClientName[];
}

/** What happens in one module of the API, in an order that makes sense. */
export type Story = (Step | Event)[];

/** A list of arguments, or how it is made of the facts. */
type Args = unknown[] | ((facts: Facts) => unknown[]);

const made = (args: Args) => (typeof args === 'function' ? args : () => args);

/** A call. */
export function call(method: string, args: Args = [], options: StepOptions = {}): Step {
  return { method, args: made(args), ...options };
}

/** A call that needs more than arguments. */
export function own(method: string, run: Step['run'], options: StepOptions = {}): Step {
  return { method, run, ...options };
}

/** An event on WeChat's side. */
export function happens(event: string, args: Args = [], learns?: string, only?: Event['only']): Event {
  return { event, args: made(args), learns, only };
}
