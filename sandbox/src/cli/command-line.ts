import { parseArgs } from 'node:util';
import { SettingError } from '../base/setting-error.js';
import { OPTIONS, OPTION_NAMES, isOption } from './options.js';
import type { OptionName } from './options.js';
import type { Texts } from './texts.js';

/** What a command line asks for. */
export interface CommandLine {
  command: 'start' | 'init' | 'help' | 'version';
  texts: Texts;
}

const SHORT: Record<string, CommandLine['command']> = {
  help: 'help',
  h: 'help',
  version: 'version',
  v: 'version',
};

/** Reads a command line; a SettingError for what it does not know. */
export function readCommandLine(args: string[]): CommandLine {
  const { tokens } = parseArgs({
    args,
    options: types(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const line: CommandLine = { command: 'start', texts: {} };
  for (const token of tokens) {
    if (token.kind === 'positional') line.command = commandOf(token.value);
    if (token.kind !== 'option') continue;
    const asked = SHORT[token.name];
    if (asked) return { command: asked, texts: {} };
    const [name, text] = valueOf(token);
    line.texts[name] = { text, from: `--${name}` };
  }
  return line;
}

function types(): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(
    OPTION_NAMES.map((name) => [name, { type: takesValue(name) ? 'string' : 'boolean' }]),
  );
}

function takesValue(name: OptionName): boolean {
  return 'value' in OPTIONS[name];
}

function commandOf(word: string): 'init' {
  if (word === 'init') return word;
  throw new SettingError(`There is no command ${JSON.stringify(word)}; see --help`);
}

function valueOf({
  name,
  rawName,
  value,
}: {
  name: string;
  rawName: string;
  value?: string;
}): [OptionName, string] {
  const negated = name.replace(/^no-/, '');
  if (isOption(name) && rawName === `--${name}`) {
    if (value === undefined && takesValue(name))
      throw new SettingError(`--${name} needs a value; see --help`);
    return [name, value ?? 'true'];
  }
  if (negated !== name && isOption(negated) && !takesValue(negated) && value === undefined)
    return [negated, 'false'];
  throw new SettingError(`There is no option ${rawName}; see --help`);
}
