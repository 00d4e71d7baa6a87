// The small mistakes that tests should notice, found in what runs, and named by where they are in src/.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** What is no core: endpoints, which are declarations, tables of texts, and files that only hand on. */
const NOT_CORE = /^src\/(modules\/|index\.ts|types\.m?ts)|(explanations|hints)(\/|\.ts)/;

/**
 * What the compiler and the bundler add: getters of exports, helpers, decorators, the comma in `(0, x.f)()`. And what would do
 * harm: `process.kill(pid, 0)` asks whether a process lives, any other signal ends it.
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

/** The text of a file with one mutant in it. */
export const mutated = (code, { start, end, to }) => code.slice(0, start) + to + code.slice(end);

/** The line that a mutant begins in, without it and with it. */
function linesOf(code, { start, end, to }) {
  const before = code.slice(code.lastIndexOf('\n', start - 1) + 1, start);
  const rest = (at) => code.slice(at, code.indexOf('\n', at));
  const firstLine = (text) => /.*/.exec(text)[0].trim();
  return [firstLine(before + rest(start)), firstLine(before + to + rest(end))];
}

function mutantsOf(root, file) {
  const code = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const map = new SourceMap(JSON.parse(readFileSync(path.join(root, `${file}.map`), 'utf8')));
  const found = [];
  const visit = (node) => {
    if (KEPT.test(node.getText()) || filler(node)) return;
    const { kind, to } = change(node) ?? {};
    if (kind) {
      const start = node.getStart();
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const { originalSource, originalLine, originalColumn } = map.findEntry(line, character);
      const written = path.posix.join(path.dirname(file), originalSource);
      const id = `${written}:${originalLine + 1}:${originalColumn + 1}:${kind}`;
      // What stands before an operator runs also where what follows it does not, of which V8 takes it for a part.
      const runsAt = kind === 'operator' ? node.parent.getStart() : start;
      const mutant = { id, file, start, end: node.end, to, runsAt };
      const [without, within] = linesOf(code, mutant);
      const lines = `  ${file}:${line + 1}\n  - ${without}\n  + ${within}`;
      if (!NOT_CORE.test(id)) found.push({ ...mutant, lines });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** Of mutants with the same name, those after the first are numbered. */
function numbered(mutants) {
  const counts = new Map();
  return mutants.map((mutant) => {
    const count = (counts.get(mutant.id) ?? 0) + 1;
    counts.set(mutant.id, count);
    return count === 1 ? mutant : { ...mutant, id: `${mutant.id}:${count}` };
  });
}

/** All that can be made of the core. */
export function allMutants(root) {
  const files = readdirSync(path.join(root, 'dist'), { recursive: true })
    .map((file) => `dist/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.js') && existsSync(path.join(root, `${file}.map`)));
  return numbered(files.flatMap((file) => mutantsOf(root, file)));
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
