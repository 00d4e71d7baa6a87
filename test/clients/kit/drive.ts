import cloneDeep from 'lodash/cloneDeep.js';
import { withUpstream } from '../../support/upstream.js';
import type { Driven } from './driven.js';
import { memory } from './facts.js';
import { PICTURE } from './files.js';
import { findings, judge, ownPaths, type Ending } from './judge.js';
import type { Recorder } from './recorder.js';
import type { Events } from './stage.js';
import type { Event, Step, Story } from './step.js';

/** What became of a step. */
export interface Outcome {
  module: string;
  method: string;
  /** The paths it asked for. */
  paths: string[];
  errcode: number;
  /** What is wrong; nothing when all is well. */
  problem: string | undefined;
}

/** How long a call may take: nothing here waits for anybody. */
const PATIENCE = 5000;

async function ending(perform: () => unknown): Promise<Ending> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('it does not end'));
    }, PATIENCE);
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
  recorder: Recorder,
  first: Record<string, unknown>,
  events: Events,
): Promise<Outcome[]> {
  const { facts, learn } = memory(first);
  const outcomes: Outcome[] = [];

  const perform = ({ method, args, run, relayed }: Step): unknown => {
    if (run) return run(api, facts);
    const given = cloneDeep(args?.(facts) ?? []);
    return relayed
      ? withUpstream(PICTURE, (request) => Promise.resolve(call(method, [request, ...given])))
      : call(method, given);
  };

  const play = async (module: string, step: Step) => {
    const ended = await ending(() => perform(step));
    const exchanges = await recorder.take();
    let problem = judge(step, ended, exchanges);
    if (!problem && 'result' in ended) {
      const found = findings(step, ended.result);
      if (typeof found === 'string') problem = found;
      else for (const [fact, value] of Object.entries(found)) learn(fact, value);
    }
    const errcode = exchanges.findLast((one) => one.errcode !== 0)?.errcode ?? 0;
    outcomes.push({ module, method: step.method, paths: ownPaths(exchanges), errcode, problem });
  };

  const happen = async (module: string, { event, args, learns }: Event) => {
    const ended = await ending(() => {
      const act = events[event];
      if (!act) throw new Error('the stage knows no such event');
      return act(...(args(facts) as never[]));
    });
    if ('error' in ended) {
      const problem = ended.error.message;
      outcomes.push({ module, method: `(${event})`, paths: [], errcode: 0, problem });
    } else if (learns) learn(learns, ended.result);
  };

  for (const [module, story] of chapters) {
    for (const part of story) {
      if ('event' in part) await happen(module, part);
      else if (methods.includes(part.method) && (part.only ?? [name]).includes(name))
        await play(module, part);
    }
  }
  return outcomes;
}
