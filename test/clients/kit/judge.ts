import { at, UnknownFact } from './facts.js';
import type { Exchange } from './recorder.js';
import type { Step } from './step.js';

/** How a call ended for the caller. */
export type Ending = { result: unknown } | { error: Error };

/** What a refusal must not be: these say that the request itself, the token or the path was wrong, or WeChat. */
const NEVER = new Set([
  -1, 40001, 40014, 40066, 41001, 42001, 43001, 43002, 43003, 44002, 45009, 45011, 47001, 48001,
]);

/** Only these bring no token of the account along. */
const TOKEN = new Set(['/cgi-bin/token', '/cgi-bin/stable_token', '/cgi-bin/ticket/getticket']);

/** What is wrong with an answer; nothing when WeChat could have given it. */
export function judge(step: Step, ending: Ending, exchanges: Exchange[]): string | undefined {
  const strange = exchanges.find(({ notBuilt, status }) => notBuilt || status !== 200);
  if (strange?.notBuilt) return `${strange.path} is not built`;
  if (strange) return `${strange.path} answers with status ${strange.status}`;
  return (
    judgeErrcode(step, exchanges) ??
    judgeEnding(step, ending, exchanges) ??
    (exchanges.length === 0 && !step.silent && !step.broken ? 'it sends nothing' : undefined)
  );
}

function judgeErrcode({ refused, lacks }: Step, exchanges: Exchange[]): string | undefined {
  const { errcode = 0, path = '' } = exchanges.findLast((one) => one.errcode !== 0) ?? {};
  if (refused) {
    return errcode === refused.errcode ? undefined : `errcode ${errcode} instead of ${refused.errcode}`;
  }
  if (errcode === 0 || (lacks && !NEVER.has(errcode))) return undefined;
  return `${path} answers with errcode ${errcode}`;
}

function judgeEnding(step: Step, ending: Ending, exchanges: Exchange[]): string | undefined {
  const isRefused = exchanges.some(({ errcode }) => errcode !== 0);
  if ('error' in ending) {
    if (isRefused || step.broken) return undefined;
    return ending.error instanceof UnknownFact
      ? ending.error.message
      : `the client fails: ${ending.error.message}`;
  }
  if (step.broken) return ending.result === undefined ? undefined : 'the client was to fail';
  if (isRefused || step.silent || step.run) return undefined;
  const { result } = ending;
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
export function ownPaths(exchanges: Exchange[]): string[] {
  const paths = exchanges.map(({ path }) => path);
  const others = paths.filter((path) => !TOKEN.has(path));
  return others.length > 0 ? others : paths;
}
