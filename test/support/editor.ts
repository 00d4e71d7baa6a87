import path from 'node:path';
import ts from 'typescript';

/** What an editor shows where the mouse rests on a name. */
export interface Hover {
  /** The signature, e.g. `const getIp: (callback: Callback<IpList>) => void`. */
  text: string;
  /** The doc comment without its tags. */
  documentation: string;
  /** Names that `@param` documents. */
  documented: string[];
  /** Texts of `@example`. */
  examples: string[];
  /** Files that go-to-definition leads to, with the line. */
  definitions: string[];
}

/** What an editor shows while the arguments of a call are written: one for each way to call. */
export interface Help {
  /** The signature, e.g. `sendText(openid: string, …): void`. */
  text: string;
  /** The doc comment. */
  documentation: string;
  /** What is said of each parameter, by name. */
  parameters: Record<string, string>;
}

/** A signature as a hover shows it. */
export interface Signature {
  /** Parameters by name with their types, without the callback of an endpoint. */
  parameters: string[];
  /** Their names. */
  names: string[];
  /** What the callback or the promise gets, or what a plain function returns. */
  result: string;
}

/** What a promise twin returns, and what a few methods of the client do. */
const PROMISES = new Set(['Promise', 'ReplyPromise']);

const ROOT = path.resolve(__dirname, '../..');
/** Never written: the file that is open in the editor. */
const FILE = path.join(ROOT, 'test', 'open-in-editor.ts');
const HEAD = `import API from 'wechat-api';\ndeclare const api: API;\n`;

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  types: [],
};

/** An editor with one open TypeScript file, which imports the built package as its users do. */
export class Editor {
  private text = HEAD;
  private version = 0;
  private readonly service: ts.LanguageService;

  constructor() {
    const open = (file: string) => (file === FILE ? this.text : ts.sys.readFile(file));
    this.service = ts.createLanguageService({
      getScriptFileNames: () => [FILE],
      getScriptVersion: (file) => (file === FILE ? String(this.version) : '0'),
      getScriptSnapshot: (file) => {
        const text = open(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => ROOT,
      getCompilationSettings: () => OPTIONS,
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      fileExists: (file) => file === FILE || ts.sys.fileExists(file),
      readFile: open,
      directoryExists: (directory) => ts.sys.directoryExists(directory),
      getDirectories: (directory) => ts.sys.getDirectories(directory),
    });
  }

  /** Names of the methods that a client (`api`), its promise view or the class has. */
  methodsOf(expression: 'api' | 'api.promises' | 'api.each' | 'API'): string[] {
    this.write(`${expression};`);
    const program = this.program();
    const checker = program.getTypeChecker();
    const statement = program.getSourceFile(FILE)?.statements.at(-1) as ts.ExpressionStatement;
    return checker
      .getTypeAtLocation(statement.expression)
      .getProperties()
      .filter((symbol) => isMethod(symbol, checker))
      .map((symbol) => symbol.name);
  }

  /** What the editor shows on the last name of each expression, by expression. */
  hover(expressions: string[]): Map<string, Hover> {
    this.write(expressions.map((expression) => `${expression};`).join('\n'));
    let offset = HEAD.length;
    return new Map(
      expressions.map((expression) => {
        const name = /[\w.]+/.exec(expression)?.[0] ?? '';
        const hover = this.hoverAt(offset + name.length - 1);
        offset += expression.length + 2;
        return [expression, hover];
      }),
    );
  }

  /** Names that the editor offers at the end of a text. */
  completions(text: string): string[] {
    this.write(text);
    const end = this.text.length;
    return this.service.getCompletionsAtPosition(FILE, end, {})?.entries.map(({ name }) => name) ?? [];
  }

  /** What the editor shows behind the opening parenthesis of each call of a function, by function. */
  help(functions: string[]): Map<string, Help[]> {
    this.write(functions.map((name) => `${name}(;`).join('\n'));
    let offset = HEAD.length;
    return new Map(
      functions.map((name) => {
        const help = this.helpAt(offset + name.length + 1);
        offset += name.length + 3;
        return [name, help];
      }),
    );
  }

  /** Complaints of the compiler about the text of the last `hover`. */
  complaints(): string[] {
    const found = [
      ...this.service.getSyntacticDiagnostics(FILE),
      ...this.service.getSemanticDiagnostics(FILE),
    ];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  private write(text: string): void {
    this.text = HEAD + text;
    this.version++;
  }

  private program(): ts.Program {
    const program = this.service.getProgram();
    if (!program) throw new Error('The language service has no program');
    return program;
  }

  private helpAt(position: number): Help[] {
    const { items = [] } = this.service.getSignatureHelpItems(FILE, position, {}) ?? {};
    const told = ts.displayPartsToString;
    return items.map(({ prefixDisplayParts, parameters, suffixDisplayParts, documentation }) => ({
      text:
        told(prefixDisplayParts) +
        parameters.map(({ displayParts }) => told(displayParts)).join(', ') +
        told(suffixDisplayParts),
      documentation: told(documentation),
      parameters: Object.fromEntries(parameters.map((one) => [one.name, told(one.documentation)])),
    }));
  }

  private hoverAt(position: number): Hover {
    const info = this.service.getQuickInfoAtPosition(FILE, position);
    const definitions = this.service.getDefinitionAtPosition(FILE, position) ?? [];
    const tags = info?.tags ?? [];
    return {
      text: ts.displayPartsToString(info?.displayParts),
      documentation: ts.displayPartsToString(info?.documentation),
      documented: tags.filter(({ name }) => name === 'param').map(nameOfParameter),
      examples: tags
        .filter(({ name }) => name === 'example')
        .map(({ text }) => ts.displayPartsToString(text)),
      definitions: definitions.map(({ fileName, textSpan }) => {
        const before = ts.sys.readFile(fileName)?.slice(0, textSpan.start) ?? '';
        return `${path.relative(ROOT, fileName)}:${before.split('\n').length}`;
      }),
    };
  }
}

/** Reads a hover's text: fails where it is cut off or hides the parameters behind the name of a type. */
export function signatureOf(text: string): Signature {
  // A rest parameter has a name after its dots.
  if (/\.\.\.(?!\w)/.test(text)) throw new Error(`Cut off: ${text}`);
  const method = /^(?:\(method\) [\w.]+|function \w+)([(<].*)$/s.exec(text)?.[1];
  const type = /^(?:const|\(property\)) [\w.]+: (.*)$/s.exec(text)?.[1] ?? '';
  const code = method === undefined ? `let f: ${type};` : `declare function f${method};`;
  const [statement] = ts.createSourceFile('hover.ts', code, ts.ScriptTarget.Latest, true).statements;
  const shown =
    statement && ts.isVariableStatement(statement)
      ? statement.declarationList.declarations[0]?.type
      : statement;
  if (shown && (ts.isFunctionDeclaration(shown) || ts.isFunctionTypeNode(shown))) {
    return signature(shown.parameters.flatMap(labelled), shown.type);
  }
  if (shown && ts.isTypeReferenceNode(shown) && shown.typeArguments?.length === 2) {
    const [parameters, result] = shown.typeArguments;
    return signature(labelled(parameters), result);
  }
  throw new Error(`No signature: ${text}`);
}

/** A parameter as it is shown; a compiler shows what a union is of in the order in which it has met that anywhere. */
function parameterText(label: ts.NamedTupleMember | ts.ParameterDeclaration): string {
  const { type } = label;
  if (!type || !ts.isUnionTypeNode(type)) return label.getText();
  const members = type.types.map((member) => member.getText()).toSorted();
  return label.getText().replace(type.getText(), () => members.join(' | '));
}

function signature(labels: (ts.NamedTupleMember | ts.ParameterDeclaration)[], type?: ts.TypeNode): Signature {
  const promised = type && ts.isTypeReferenceNode(type) && PROMISES.has(type.typeName.getText());
  const last = labels.at(-1);
  const given = last?.type && resultOf(last.type);
  if (given) return signature(labels.slice(0, -1), given);
  const own = labels.filter(({ name }) => name.getText() !== 'this');
  return {
    parameters: own.map(parameterText),
    names: [...new Set(own.map(({ name }) => name.getText()))],
    result: (promised ? type.typeArguments?.[0] : type)?.getText() ?? '',
  };
}

/** `T` of a `Callback<T>`. */
function resultOf(type: ts.TypeNode): ts.TypeNode | undefined {
  const isCallback = /^(import\(.*\)\.)?Callback<.*>$/s.test(type.getText());
  const { typeArguments } = type as ts.TypeReferenceNode | ts.ImportTypeNode;
  return isCallback ? typeArguments?.[0] : undefined;
}

/** The labels of a tuple, of a union of tuples, or of a rest parameter with such a type. */
function labelled(node: ts.Node | undefined): (ts.NamedTupleMember | ts.ParameterDeclaration)[] {
  if (node && ts.isNamedTupleMember(node)) return [node];
  if (node && ts.isTupleTypeNode(node)) return node.elements.flatMap(labelled);
  if (node && ts.isUnionTypeNode(node)) return node.types.flatMap(labelled);
  if (node && ts.isParameter(node)) return node.dotDotDotToken ? labelled(node.type) : [node];
  throw new Error(`No labels: ${node?.getText() ?? ''}`);
}

/** Methods of the class and of its modules, and not the functions that a caller sets, such as `api.getToken`. */
function isMethod(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || ts.isPropertyDeclaration(declaration) || ts.isClassDeclaration(declaration))
    return false;
  const type = checker.getTypeOfSymbol(symbol);
  return type.getCallSignatures().length > 0 || (type.flags & ts.TypeFlags.Any) !== 0;
}

function nameOfParameter(tag: ts.JSDocTagInfo): string {
  return tag.text?.find(({ kind }) => kind === 'parameterName')?.text ?? ts.displayPartsToString(tag.text);
}
