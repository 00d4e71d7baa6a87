import cloneDeep from 'lodash/cloneDeep.js';
import { withUpstream } from '../../support/upstream.js';
import type { Driven } from './driven.js';
import { memory } from './facts.js';
import { FILES } from './files.js';
import type { Events } from './events.js';
import { findings, judge, ownPaths, type Ending } from './judge.js';
import type { Overheard } from './overhear.js';
import type { Event, Step, StepOptions, Story } from './step.js';

/** What became of a step. */
export interface Outcome {
  module: string;
  method: string;
  /** The paths it asked for. */
  paths: string[];
  /** The errcode that WeChat refuses it with, and why. */
  refused?: StepOptions['refused'];
  /** Why the client fails, whatever WeChat answers. */
  broken?: string;
  /** What is wrong; nothing when all is well. */
  problem: string | undefined;
}

/** How long anything may take, in milliseconds: nobody waits here, but the machine may be busy. */
const PATIENCE = 20_000;

/** How long a call is given of which it is known that it comes to nothing, and perhaps never ends. */
const BRIEFLY = 1000;

async function ending(perform: () => unknown, patience = PATIENCE): Promise<Ending> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('it does not end'));
    }, patience);
  });
  try {
    return { result: await Promise.race([perform(), late]) };
  } catch (error) {
    return { error: error as Error };
  } finally {
    clearTimeout(timer);
  }
}

/** Plays all stories with a client, one step after another. */
export async function drive(
  { name, methods, call, api }: Driven,
  chapters: [module: string, story: Story][],
  overheard: Overheard,
  first: Record<string, unknown>,
  events: Events,
): Promise<Outcome[]> {
  const { facts, learn } = memory(first);
  const outcomes: Outcome[] = [];

  const perform = ({ method, args, run, relayed }: Step): unknown => {
    if (run) return run(api, facts);
    const given = cloneDeep(args?.(facts) ?? []);
    if (!relayed) return call(method, given);
    const file = FILES[relayed];
    return withUpstream(file.bytes, (request) => Promise.resolve(call(method, [request, ...given])), file);
  };

  const play = async (module: string, step: Step) => {
    const ended = await ending(() => perform(step), step.broken ? BRIEFLY : PATIENCE);
    const exchanges = overheard();
    let problem = judge(step, ended, exchanges);
    if (!problem && 'result' in ended) {
      const found = findings(step, ended.result);
      if (typeof found === 'string') problem = found;
      else for (const [fact, value] of Object.entries(found)) learn(fact, value);
    }
    const { method, refused, broken } = step;
    outcomes.push({ module, method, paths: ownPaths(exchanges), refused, broken, problem });
  };

  const happen = async (module: string, { event, args, learns }: Event) => {
    const ended = await ending(() => {
      const act = events[event];
      if (!act) throw new Error('the stage knows no such event');
      return act(...(args(facts) as never[]));
    });
    // A browser may have asked for something; no client has.
    overheard();
    if ('error' in ended) {
      const problem = ended.error.message;
      outcomes.push({ module, method: `(${event})`, paths: [], problem });
    } else if (learns) learn(learns, ended.result);
  };

  for (const [module, story] of chapters) {
    for (const part of story.filter(({ only = [name] }) => only.includes(name))) {
      if ('event' in part) await happen(module, part);
      else if (methods.includes(part.method)) await play(module, part);
    }
  }
  return outcomes;
}
