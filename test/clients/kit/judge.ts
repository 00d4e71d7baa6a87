import type { ShownExchange } from 'wechat-api-sandbox';
import { at, UnknownFact } from './facts.js';
import type { Step } from './step.js';

/** How a call ended for the caller. */
export type Ending = { result: unknown } | { error: Error };

/** What an official account gets at endpoints of others, which the sandbox has not built. */
const NOT_OURS = 48001;

/** Only these bring no token of the account along. */
const TOKEN = new Set(['/cgi-bin/token', '/cgi-bin/stable_token', '/cgi-bin/ticket/getticket']);

/** Where the hardware platform tells of what went wrong, beside an errcode of 0. */
const FAILURES = ['base_resp.errcode', 'resp_msg.ret_code', 'resp.0.errcode', 'ret'];

/** Whether WeChat says no. */
export const isRefusal = ({ errcode = 0 }: ShownExchange): boolean => errcode !== 0;

/** What is wrong with an answer; nothing when WeChat could have given it. */
export function judge(step: Step, ending: Ending, exchanges: ShownExchange[]): string | undefined {
  const strange = exchanges.find(({ status }) => status !== 200);
  if (strange) return `${strange.path} answers with status ${String(strange.status)}`;
  const missing = exchanges.find(({ note }) => note !== undefined);
  if (missing && step.refused?.errcode !== NOT_OURS) return `${missing.path}: ${String(missing.note)}`;
  return (
    judgeErrcode(step, exchanges) ??
    judgeEnding(step, ending, exchanges) ??
    (exchanges.length === 0 && !step.silent && !step.broken ? 'it sends nothing' : undefined)
  );
}

function judgeErrcode({ refused }: Step, exchanges: ShownExchange[]): string | undefined {
  const { errcode = 0, path = '' } = exchanges.findLast(isRefusal) ?? {};
  if (refused) {
    return errcode === refused.errcode ? undefined : `errcode ${errcode} instead of ${refused.errcode}`;
  }
  return errcode === 0 ? undefined : `${path} answers with errcode ${errcode}`;
}

function judgeEnding(step: Step, ending: Ending, exchanges: ShownExchange[]): string | undefined {
  const isRefused = exchanges.some(isRefusal);
  if ('error' in ending) {
    if (isRefused || step.broken) return undefined;
    return ending.error instanceof UnknownFact
      ? ending.error.message
      : `the client fails: ${ending.error.message}`;
  }
  if (step.broken) return ending.result === undefined ? undefined : 'the client was to fail';
  if (isRefused || step.silent || step.run) return undefined;
  const { result } = ending;
  if (FAILURES.some((place) => ![undefined, 0].includes(at(result, place) as number | undefined)))
    return `the answer is: ${JSON.stringify(result)}`;
  return kindOf(result) === (step.answer ?? 'JSON') ? undefined : `the answer is: ${String(result)}`;
}

function kindOf(result: unknown): string {
  if (Buffer.isBuffer(result)) return 'file';
  if (typeof result === 'string') return 'text';
  return typeof result === 'object' && result !== null ? 'JSON' : 'nothing';
}

/** The facts that a step is to find in its answer; a text says which is not there. */
export function findings({ learns = {} }: Step, answer: unknown): Record<string, unknown> | string {
  const found: Record<string, unknown> = {};
  for (const [name, place] of Object.entries(learns)) {
    found[name] = at(answer, place);
    if (found[name] === undefined || found[name] === '') return `the answer has no ${place}`;
  }
  return found;
}

/** The paths that a method is about, without those that fetch tokens and tickets by the way. */
export function ownPaths(exchanges: ShownExchange[]): string[] {
  const paths = exchanges.map(({ path }) => path);
  const others = paths.filter((path) => !TOKEN.has(path));
  return others.length > 0 ? others : paths;
}
