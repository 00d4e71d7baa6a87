import { describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';

const ticket = (type: unknown) => ({ ticket: `for ${String(type)}`, expireTime: Date.now() + 1e6 });
const db = { run: (_sql: string, _values: unknown[], done: () => void) => setTimeout(done, 1) };

/** A hook as it is written: no compiler may touch it. */
function evaluate(source: string, saw: unknown = undefined): never {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the parameters of hooks are of the test’s making
  const make = new Function('db', 'ticket', 'saw', `return ${source}`) as (...given: unknown[]) => never;
  return make(db, ticket, saw);
}

describe('getTicketToken', () => {
  it.each([
    [
      'of the newer kind, with SQL in it',
      'function (type, cb) { db.run("SELECT type(x)", [type], () => cb(null, ticket(type))) }',
    ],
    ['of the newer kind, minified', 'function(n,t){db.run("",[],function(){t(null,ticket(n))})}'],
    ['of the newer kind, that promises', '(type) => Promise.resolve(ticket(type))'],
    ['of the newer kind, that promises, minified', 'async t=>ticket(t)'],
    [
      'of the newer kind, that calls something of its name',
      '(n) => { const t = (n) => ticket(n); n = String(n); return Promise.resolve(t(n)) }',
    ],
    ['of the newer kind, with a default', '(type, callback = () => 0) => callback(null, ticket(type))'],
    ['of the newer kind, a method', '({ get(type, done) { done(null, ticket(type)) } }).get'],
    ['of the newer kind, bound', '(function (type) { return Promise.resolve(ticket(type)) }).bind(null)'],
  ])('%s, gets the type', async (_what, source) => {
    const { api } = await start();
    api.registerTicketHandle(evaluate(source), () => undefined);
    expect((await api.promises.getLatestTicket()).ticket).toBe('for jsapi');
  });

  it.each([
    'function (callback) { callback(null, ticket("all")) }',
    'cb => cb(null, ticket("all"))',
    'function get(/* node (style) */ done) { done(null, ticket("all")) }',
    '({ get(next) { next(null, ticket("all")) } }).get',
  ])('of the older kind gets none: %s', async (source) => {
    const { api } = await start();
    api.registerTicketHandle(evaluate(source), () => undefined);
    expect((await api.promises.getLatestTicket()).ticket).toBe('for all');
  });

  it('of the older kind by another name is taken for the newer one, as ever, and the call fails', async () => {
    const { api } = await start();
    api.registerTicketHandle(evaluate('function (n) { n(null, ticket("all")) }'), () => undefined);
    expect((await failure(api.promises.getLatestTicket())).message).toMatch(/not a function/);
  });
});

describe('saveTicketToken', () => {
  /** Sources of hooks that hand what they get to `saw`. */
  const cases: [string, 'type, ticket' | 'ticket'][] = [
    [
      '(type, json, cb) => { saw(type, json); db.run("INSERT INTO ticket(type, json)", [], cb) }',
      'type, ticket',
    ],
    ['function(n,t,i){saw(n,t);db.run("INSERT INTO t(n, i)",[],function(){i()})}', 'type, ticket'],
    ['async (type, json) => { saw(type, json); await "INSERT INTO ticket(type, json)" }', 'type, ticket'],
    ['async (n, t) => { saw(n, t); ((t) => t())(() => 0) }', 'type, ticket'],
    ['(function (type, json) { saw(type, json); return Promise.resolve() }).bind(null)', 'type, ticket'],
    ['(...args) => { saw(...args); return Promise.resolve() }', 'type, ticket'],
    ['(type, ...rest) => { saw(type, ...rest); return Promise.resolve() }', 'type, ticket'],
    ['function (json, callback) { saw(json); db.run("", [], callback) }', 'ticket'],
    ['(t, cb) => { saw(t); cb() }', 'ticket'],
    ['async (json) => { saw(json) }', 'ticket'],
  ];
  it.each(cases)('%s gets %s', async (source, expected) => {
    const { api } = await start();
    const got: unknown[] = [];
    const saw = (...args: unknown[]) => got.push(...args);
    api.registerTicketHandle(() => Promise.resolve(null), evaluate(source, saw));
    await api.promises.getLatestTicket();
    const kinds = got
      .filter((arg) => typeof arg !== 'function')
      .map((arg) => (arg === 'jsapi' ? 'type' : 'ticket'));
    expect(kinds.join(', ')).toBe(expected);
  });
});
