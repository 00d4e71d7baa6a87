import ts from 'typescript';
import API from 'wechat-api';
import { AT_HAND, textFor } from './at-hand.js';
import { whole, type Example } from './example.js';

/** Runs an example with a client; resolves when its callbacks are called and its promises are kept. */
export async function run({ code }: Example, api: API, given: Record<string, unknown>): Promise<void> {
  const calls: Promise<unknown>[] = [];
  const scope = new Proxy(
    { api: watched(api, calls), API, ...given },
    {
      has: (target, name) => name in target || (typeof name === 'string' && !(name in globalThis)),
      get: (target, name) => {
        if (typeof name === 'symbol' || name in target) return Reflect.get(target, name) as unknown;
        return (AT_HAND[name]?.[1] ?? (() => textFor(name)))();
      },
    },
  );
  const body = `with (scope) { ${javascript(`async function example() {\n${whole(code)}\n}`)} return example(); }`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an example is text until it runs
  const start = new Function('scope', body) as (scope: object) => Promise<unknown>;
  const outcome = start(scope);
  await Promise.allSettled([outcome]);
  await Promise.all([outcome, ...calls]);
}

/** Without types, and without what makes it strict: there a scope of one's own is not allowed. */
function javascript(code: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(code, { compilerOptions }).outputText.replace(/^"use strict";/, '');
}

type Method = (...args: unknown[]) => unknown;

/** A client that tells of each call with a callback: the promise is kept when that is called, without an error. */
function watched(api: API, calls: Promise<unknown>[]): object {
  return new Proxy(api, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name === 'symbol') return member;
      return (...args: unknown[]) => {
        const callback = args.at(-1);
        const method = member as Method;
        if (name === 'with') return watched(method.apply(target, args) as API, calls);
        // What hooks and what beforeRequest gets is no callback of a call.
        if (typeof callback !== 'function' || /^(set|register)/.test(name)) return method.apply(target, args);
        return void calls.push(
          new Promise<void>((resolve, reject) => {
            method.apply(target, [
              ...args.slice(0, -1),
              (error: Error | null, ...outcome: unknown[]) => {
                (callback as Method)(error, ...outcome);
                if (error) reject(error);
                else resolve();
              },
            ]);
          }),
        );
      };
    },
  });
}
