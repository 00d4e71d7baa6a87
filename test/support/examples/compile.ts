import path from 'node:path';
import ts from 'typescript';
import { AT_HAND } from './at-hand.js';
import { whole, type Example } from './example.js';

const ROOT = path.resolve(__dirname, '../../..');
/** Never written. */
const FILE = path.join(ROOT, 'test', 'examples.ts');
/** `Cannot find name`, also with a guess, and the same of a field in short. */
const UNKNOWN = [2304, 2552, 18004];

const HEAD = `import API from 'wechat-api';
declare const api: API;
declare function literally<const T>(value: T): Written<T>;
type Written<T> = T extends Function | Uint8Array ? T : T extends object ? { -readonly [K in keyof T]: Written<T[K]> } : T;
`;

/** An example is JavaScript: there an object in a variable is what it is, where TypeScript would take its type for wider. */
function literally(code: string): string {
  const file = ts.createSourceFile(FILE, code, ts.ScriptTarget.Latest, true);
  const literals: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
    if (value && (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value)))
      literals.push(value);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return literals.reduceRight(
    (text, { pos, end }) => `${text.slice(0, pos)} literally(${text.slice(pos, end)})${text.slice(end)}`,
    code,
  );
}

/** What the compiler has against examples, by the name of the method. */
export function complaintsOf(examples: Example[]): string[] {
  const functions = examples.map(
    ({ code }, i) => `async function example${i}() {\n${literally(whole(code))}\n}\n`,
  );
  const first = diagnose(HEAD + functions.join(''));
  const unknown = new Set(
    first
      .filter(({ code }) => UNKNOWN.includes(code))
      .map(
        ({ messageText }) => /'([\w$]+)'/.exec(ts.flattenDiagnosticMessageText(messageText, '\n'))?.[1] ?? '',
      ),
  );
  const declared = [...unknown].map((name) => `declare const ${name}: ${AT_HAND[name]?.[0] ?? 'string'};\n`);
  const text = HEAD + declared.join('') + functions.join('');
  return diagnose(text).map(({ start = 0, messageText }) => {
    const i = text.slice(0, start).match(/^async function example/gm)?.length ?? 0;
    return `${examples[i - 1]?.name ?? 'head'}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

function diagnose(text: string): ts.Diagnostic[] {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...rest) =>
    path.resolve(file) === FILE
      ? ts.createSourceFile(file, text, version, true)
      : getSourceFile(file, version, ...rest);
  host.getCurrentDirectory = () => ROOT;
  const program = ts.createProgram([FILE], options, host);
  const file = program.getSourceFile(FILE);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}
