import path from 'node:path';
import ts from 'typescript';
import { bilingual, commentOf, type Bilingual, type Comment } from './comment.js';
import { ROOT } from './root.js';

/** A module of endpoints, a page of the reference. */
export interface Module {
  /** Its name below `src/modules/`. */
  name: string;
  title: Bilingual;
  parts: Part[];
}

/** A file of a module; a module that is one file is one part. */
export interface Part {
  title: Bilingual;
  /** The file, from the root of the repository. */
  file: string;
  methods: Method[];
}

export interface Method {
  name: string;
  comment: Comment;
  parameters: Parameter[];
  /** What the callback or the promise gets, or what the method returns at once. */
  result: ts.Type;
  /** Whether it returns its result, without a callback and a promise. */
  isSynchronous: boolean;
}

export interface Parameter {
  name: string;
  /** What it may be; several where a method has several ways to be called. */
  types: ts.Type[];
  isOptional: boolean;
}

export interface Declarations {
  modules: Module[];
  /** What the class itself has. */
  client: Part;
  /** What `api.each` has under the name of a method. */
  walks: Map<string, Bilingual>;
  checker: ts.TypeChecker;
}

const SOURCES = path.join(ROOT, 'src');
const MODULES = path.join(SOURCES, 'modules');
const WALKS = ['lists', 'batches'].map((folder) => path.join(SOURCES, 'each', folder));

/** Never written: tells the compiler to say what each method takes and what it answers. */
const ASKING = path.join(SOURCES, 'asking.ts');
const ASKED = `
import type { API } from './api';
import type { OpenEndpoint, Twin } from './endpoint/method-types';
import type * as modules from './modules';
type Told<F> = F extends OpenEndpoint<infer A, infer R> ? (...args: A) => Promise<R> : Twin<F>;
export declare const told: { [K in keyof typeof modules]: Told<(typeof modules)[K]> };
export declare const own: typeof modules;
export declare const twins: API.Promises;
`;

/** Reads all declarations of endpoints, in the order in which they are written. */
export function readDeclarations(): Declarations {
  const program = createProgram();
  const checker = program.getTypeChecker();
  const { told, own, twins } = askedIn(program, checker);
  const source = (file: string): ts.SourceFile => {
    const found = program.getSourceFile(file);
    if (!found) throw new Error(`No such file: ${file}`);
    return found;
  };

  const methodsIn = (file: ts.SourceFile): Method[] =>
    file.statements.flatMap((statement) => {
      const name = exportedName(statement);
      const property = name === undefined ? undefined : told.getProperty(name);
      if (name === undefined || !property) return [];
      const twin = checker.getTypeOfSymbol(property).getCallSignatures()[0];
      if (twin) return [methodOf(name, statement, twin, checker)];
      const plain = own.getProperty(name);
      const signature = plain && checker.getTypeOfSymbol(plain).getCallSignatures()[0];
      return signature ? [methodOf(name, statement, signature, checker)] : [];
    });

  const partsIn = (file: ts.SourceFile, title: Bilingual): Part[] => {
    const listed = exportsOf(file);
    const own = methodsIn(file);
    return [
      ...(own.length > 0 ? [{ title, file: path.relative(ROOT, file.fileName), methods: own }] : []),
      ...listed.flatMap((one) => partsIn(source(fileOf(path.dirname(file.fileName), one.name)), one.title)),
    ];
  };

  const modules = exportsOf(source(path.join(MODULES, 'index.ts'))).map(({ name, title }) => ({
    name,
    title,
    parts: partsIn(source(fileOf(MODULES, name)), title).filter(({ methods }) => methods.length > 0),
  }));
  const client = {
    title: CLIENT,
    file: 'src/api.ts',
    methods: clientMethods(source(path.join(SOURCES, 'api.ts')), twins, checker),
  };
  const walks = new Map(WALKS.flatMap((folder) => walksIn(folder, source)));
  return { modules, client, walks, checker };
}

/** Names of what is walked, with the sentence that each is declared with. */
function walksIn(folder: string, source: (file: string) => ts.SourceFile): [string, Bilingual][] {
  const files = exportsOf(source(path.join(folder, 'index.ts'))).map(({ name }) => fileOf(folder, name));
  return files
    .flatMap((file) => [...source(file).statements])
    .flatMap((statement) => {
      const name = exportedName(statement);
      return name === undefined ? [] : [[name, commentOf(statement).title]];
    });
}

const CLIENT: Bilingual = { zh: '客户端', en: 'the client: its token, its options, any endpoint.' };

function createProgram(): ts.Program {
  const config = path.join(ROOT, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    ROOT,
  );
  const settings = {
    ...options,
    composite: false,
    incremental: false,
    tsBuildInfoFile: undefined,
    noEmit: true,
  };
  const host = ts.createCompilerHost(settings, true);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (file) => isAsking(file) || fileExists(file);
  host.readFile = (file) => (isAsking(file) ? ASKED : readFile(file));
  host.getSourceFile = (file, version, ...rest) =>
    isAsking(file) ? ts.createSourceFile(file, ASKED, version, true) : getSourceFile(file, version, ...rest);
  return ts.createProgram([path.join(SOURCES, 'index.ts'), ASKING], settings, host);
}

const isAsking = (file: string): boolean => path.resolve(file) === ASKING;

function askedIn(program: ts.Program, checker: ts.TypeChecker): Record<'told' | 'own' | 'twins', ts.Type> {
  const file = program.getSourceFile(ASKING);
  const symbol = file && checker.getSymbolAtLocation(file);
  const exported = symbol ? checker.getExportsOfModule(symbol) : [];
  const typeOf = (name: string): ts.Type => {
    const found = exported.find((one) => one.name === name);
    if (!found) throw new Error('The compiler does not tell of src/modules');
    return checker.getTypeOfSymbol(found);
  };
  return { told: typeOf('told'), own: typeOf('own'), twins: typeOf('twins') };
}

/** `export * from './user'`, with its comment. */
function exportsOf(file: ts.SourceFile): { name: string; title: Bilingual }[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause || statement.isTypeOnly) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from)) return [];
    return [{ name: from.text.replace(/^\.\//, ''), title: titleOf(statement, file) }];
  });
}

/** TypeScript attaches no comment to an export of all that another file has. */
function titleOf(node: ts.Node, file: ts.SourceFile): Bilingual {
  const ranges = ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? [];
  const text = ranges.map(({ pos, end }) => file.text.slice(pos, end)).at(-1) ?? '';
  return bilingual(
    text
      .replace(/^\/\*\*|\*\/$/g, '')
      .replace(/^\s*\*\s?/gm, '')
      .trim(),
  );
}

function fileOf(folder: string, name: string): string {
  const file = path.join(folder, `${name.replace(/\/index$/, '')}.ts`);
  return ts.sys.fileExists(file) ? file : path.join(folder, name, 'index.ts');
}

function exportedName(statement: ts.Statement): string | undefined {
  const isExported = (node: ts.HasModifiers) =>
    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  if (ts.isVariableStatement(statement) && isExported(statement))
    return statement.declarationList.declarations[0]?.name.getText();
  if (ts.isFunctionDeclaration(statement) && isExported(statement)) return statement.name?.text;
  return undefined;
}

function methodOf(name: string, node: ts.Node, signature: ts.Signature, checker: ts.TypeChecker): Method {
  const returned = signature.getReturnType();
  const promised = /^(Reply)?Promise$/.test(returned.getSymbol()?.name ?? '')
    ? checker.getTypeArguments(returned as ts.TypeReference)[0]
    : undefined;
  return {
    name,
    comment: commentOf(node),
    parameters: signature.getParameters().flatMap((one) => parametersOf(one, checker)),
    result: promised ?? returned,
    isSynchronous: promised === undefined,
  };
}

/** A parameter; or, of a rest parameter whose type is a tuple, or one of several, the elements of all of them. */
function parametersOf(symbol: ts.Symbol, checker: ts.TypeChecker): Parameter[] {
  const declaration = symbol.valueDeclaration;
  const type = checker.getTypeOfSymbol(symbol);
  const tuples = (type.isUnion() ? type.types : [type]).filter((one) => checker.isTupleType(one));
  if (tuples.length > 0) return merged(tuples.map((tuple) => elementsOf(tuple as ts.TypeReference, checker)));
  const isOptional =
    declaration !== undefined &&
    ts.isParameter(declaration) &&
    Boolean(declaration.questionToken ?? declaration.initializer);
  return symbol.name === 'this' ? [] : [{ name: symbol.name, types: [type], isOptional }];
}

function elementsOf(tuple: ts.TypeReference, checker: ts.TypeChecker): Parameter[] {
  const { elementFlags, labeledElementDeclarations } = tuple.target as ts.TupleType;
  return checker.getTypeArguments(tuple).map((element, i) => ({
    name: labeledElementDeclarations?.[i]?.name.getText() ?? `arg${i + 1}`,
    types: [element],
    isOptional: ((elementFlags[i] ?? 0) & ts.ElementFlags.Optional) !== 0,
  }));
}

/** Parameters of several ways to call, in the order of the longest; what not all have is optional. */
function merged(ways: Parameter[][]): Parameter[] {
  const [longest = []] = ways.toSorted((a, b) => b.length - a.length);
  return longest.map(({ name }) => {
    const same = ways.flatMap((way) => way.filter((one) => one.name === name));
    return {
      name,
      types: [...new Set(same.flatMap(({ types }) => types))],
      isOptional: same.length < ways.length || same.some(({ isOptional }) => isOptional),
    };
  });
}

/** Public methods of the class; those whose result arrives later are told by their promise twins. */
function clientMethods(file: ts.SourceFile, twins: ts.Type, checker: ts.TypeChecker): Method[] {
  const declared = file.statements.find((one) => ts.isClassDeclaration(one) && one.name?.text === 'API');
  const members = declared ? (declared as ts.ClassDeclaration).members : [];
  return members.flatMap((member) => {
    if (!ts.isMethodDeclaration(member) || isStatic(member)) return [];
    const name = member.name.getText();
    const twin = twins.getProperty(name);
    const signature = twin
      ? checker.getTypeOfSymbol(twin).getCallSignatures()[0]
      : checker.getSignatureFromDeclaration(member);
    return signature ? [methodOf(name, member, signature, checker)] : [];
  });
}

function isStatic(member: ts.MethodDeclaration): boolean {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}
