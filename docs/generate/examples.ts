import { UPSTREAM } from '../../test/requests/row.js';
import type { Method } from './declarations.js';
import { Code, inOneLine, literal } from './literal.js';
import { callsOf, withFile } from './requests.js';
import type { Types } from './types.js';

/** Of a line of code in a table. */
const LINE = 76;

/** The example of a method: that of its comment, or the first call of the tables of requests in both styles. */
export function exampleOf(method: Method, types: Types): string {
  const { examples } = method.comment;
  if (examples.length > 0) return examples.map(inEitherStyle).join('\n\n');
  const args = argumentsOf(method);
  const call = written(method.name, args);
  if (method.isSynchronous)
    return `${types.nameOf(method.result) === 'void' ? '' : 'const result = '}${call};`;
  const answersMore = types
    .fieldsOf(types.present(method.result))
    .some(({ name }) => name !== 'errcode' && name !== 'errmsg');
  return inEitherStyle(
    [
      `${written(method.name, [...args, new Code(`(err${answersMore ? ', result' : ''}) => { /* … */ }`)])};`,
      `${answersMore ? 'const result = ' : ''}await ${written(`promises.${method.name}`, args)};`,
    ].join('\n'),
  );
}

/** An example in which the call with a promise is told from that with a callback: who copies both would send twice. */
function inEitherStyle(example: string): string {
  const promise = /^(?:const [^\n]* = )?await api\.promises\./m.exec(example);
  if (!promise || !/^api\./m.test(example.slice(0, promise.index))) return example;
  return `${example.slice(0, promise.index)}// 或 · or\n${example.slice(promise.index)}`;
}

/** The call as one line, with a promise where there is one. */
export function lineOf(method: Method): string {
  const call = promiseCall(method);
  if (call && call.length <= LINE) return call;
  const name = method.isSynchronous ? method.name : `promises.${method.name}`;
  const line = `api.${name}(${argumentsOf(method).map(inOneLine).join(', ')})`;
  if (line.length <= LINE) return line;
  const required = method.parameters.filter(({ isOptional }) => !isOptional);
  return `api.${name}(${required.map((one) => one.name).join(', ')})`;
}

/** The call with a promise that the comment gives as an example. */
function promiseCall({ name, comment, isSynchronous }: Method): string | undefined {
  const lines = comment.examples.flatMap((example) => example.split('\n'));
  const beginning = isSynchronous ? `api.${name}(` : `api.promises.${name}(`;
  const line = lines.find((one) => one.includes(beginning) && one.endsWith(');'));
  return line?.slice(line.indexOf(beginning), -1);
}

function written(name: string, args: unknown[]): string {
  const line = `api.${name}(${args.map(inOneLine).join(', ')})`;
  return line.length <= 100 ? line : `api.${name}(${args.map((arg) => literal(arg)).join(', ')})`;
}

/** Arguments of a call, of which files, requests and ids have a name. */
function argumentsOf({ name, parameters }: Method): unknown[] {
  const calls = callsOf(name).filter(({ args }) => args.every((arg) => arg !== null && arg !== undefined));
  const [call] = calls;
  if (!call) {
    const required = parameters.filter(({ isOptional }) => !isOptional);
    return (required.length > 0 ? required : parameters).map((one) => new Code(one.name));
  }
  return call.args.map((arg, i) => {
    if (arg === UPSTREAM) return new Code('req');
    const parameter = parameters[i]?.name ?? '';
    return typeof arg === 'string' && /(^|[a-z])(openid|id)$/i.test(parameter)
      ? new Code(parameter)
      : withFile(arg, fileFor(name));
  });
}

function fileFor(name: string): string {
  if (/voice/i.test(name)) return 'voice.mp3';
  return /video/i.test(name) ? 'video.mp4' : 'picture.jpg';
}
