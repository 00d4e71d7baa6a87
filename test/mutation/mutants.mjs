// The small mistakes that tests should notice, found in what the compiler made of the core.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** What is no core: endpoints, which are declarations, tables of texts, and files that only hand on. */
const NOT_CORE = /^dist\/(modules\/|index\.js|types\.js)|(errcodes|explanations|hints)(\/|\.js)/;

/**
 * What the compiler adds: getters of exports, helpers, decorators, the comma in `(0, x.f)()`, the zero in `void 0`. And what
 * would do harm: `process.kill(pid, 0)` asks whether a process lives, any other signal ends it.
 */
const KEPT =
  /^(Object\.define\w+\(exports,|var __\w+|static \{|const _metadata|\(0, \w+\.\w+\)$|void 0|process\.kill\()/;

/** What only has the right shape: zeros of what nobody measures, and names whose value is `true`, each of them. */
function filler(node) {
  const names = ts.isObjectLiteralExpression(node) && node.properties.length > 1;
  const allTrue = names && node.properties.every(({ initializer }) => initializer?.getText() === 'true');
  return allTrue || /^UNMEASURED = /.test(node.getText());
}

const PAIRS = ['&& ||', '=== !==', '== !=', '< <=', '> >='].map((pair) => pair.split(' '));
const OPERATORS = new Map(PAIRS.flatMap(([a, b]) => Object.entries({ [a]: b, [b]: a })));

/** What is put for a node of the code, if it is one to be changed. */
function change(node) {
  const text = node.getText();
  const { parent } = node;
  const tested =
    ts.isIfStatement(parent) || ts.isWhileStatement(parent) ? parent.expression : parent.condition;
  // `a !== b` for `a === b` is the change of an operator already.
  if (node === tested && !/^[!=]==?$/.test(node.operatorToken?.getText() ?? ''))
    return { kind: 'condition', to: `!(${text})` };
  if (parent.operatorToken === node && OPERATORS.has(text))
    return { kind: 'operator', to: OPERATORS.get(text) };
  if (text === 'true' || text === 'false') return { kind: 'constant', to: String(text === 'false') };
  // Numbers one off, large ones doubled: a millisecond more of an hour, nobody has to notice.
  const number = ts.isNumericLiteral(node) && parent.name !== node && Number(node.text);
  return number === false ? undefined : { kind: 'constant', to: `${number <= 10 ? number + 1 : number * 2}` };
}

const lineAt = (code, at) => /.*/.exec(code.slice(code.lastIndexOf('\n', at - 1) + 1))[0].trim();

function mutantsOf(root, file) {
  const original = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, original, ts.ScriptTarget.Latest, true);
  const map = new SourceMap(JSON.parse(readFileSync(path.join(root, `${file}.map`), 'utf8')));
  const found = [];
  const visit = (node) => {
    if (KEPT.test(node.getText()) || filler(node)) return;
    const { kind, to } = change(node) ?? {};
    if (kind) {
      const start = node.getStart();
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const { originalSource, originalLine } = map.findEntry(line, character);
      const mutated = original.slice(0, start) + to + original.slice(node.end);
      const id = `${file}:${line + 1}:${character + 1}:${kind}`;
      const written = `${path.join(path.dirname(file), originalSource)}:${originalLine + 1}`;
      const lines = `  ${written}\n  - ${lineAt(original, start)}\n  + ${lineAt(mutated, start)}`;
      found.push({ id, file, start, original, mutated, lines });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** All that can be made of the core. */
export function allMutants(root) {
  const files = readdirSync(path.join(root, 'dist'), { recursive: true })
    .map((file) => `dist/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.js') && !NOT_CORE.test(file));
  return files.flatMap((file) => mutantsOf(root, file));
}

/** Some of them at random: the same ones for the same seed. */
export function sample(mutants, count, seed) {
  const lot = ({ id }) => createHash('sha1').update(`${seed} ${id}`).digest('hex');
  const drawn = new Map(mutants.map((mutant) => [lot(mutant), mutant]));
  return [...drawn]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, mutant]) => mutant)
    .slice(0, count);
}
