import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { SettingError } from '../base/setting-error.js';
import { OPTIONS, OPTION_NAMES, isOption } from './options.js';
import type { OptionName } from './options.js';
import type { Texts } from './texts.js';

/** The configuration file, in the folder where the command is called. */
export const CONFIG_FILE = 'wechat-sandbox.jsonc';

/** What the configuration file asks for; nothing where there is none. */
export function readConfigFile(folder: string): Texts {
  const source = read(path.join(folder, CONFIG_FILE));
  if (source === undefined) return {};
  const errors: ParseError[] = [];
  const content = parse(source, errors, { allowTrailingComma: true }) as unknown;
  const [error] = errors;
  if (error) {
    const line = source.slice(0, error.offset).split('\n').length;
    throw new SettingError(`${CONFIG_FILE}, line ${line}: no JSON, ${printParseErrorCode(error.error)}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new SettingError(`${CONFIG_FILE} holds no JSON object`);
  }
  return Object.fromEntries(Object.entries(content).map(([name, value]) => entry(name, value)));
}

/** Writes a configuration file with a comment for each option; what is in `texts` counts, the others are samples. */
export function writeConfigFile(folder: string, texts: Texts): string {
  const file = path.join(folder, CONFIG_FILE);
  try {
    writeFileSync(file, configText(texts), { flag: 'wx' });
    return file;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' ? 'is there already; it was left as it is' : `cannot be written (${String(code)})`;
    throw new SettingError(`${file} ${why}`);
  }
}

function configText(texts: Texts): string {
  const lines = OPTION_NAMES.flatMap((name) => {
    const { zh, en } = OPTIONS[name];
    const given = texts[name];
    const field = `${JSON.stringify(name)}: ${JSON.stringify(given ? given.text : OPTIONS[name].sample)},`;
    return ['', `  // ${zh}`, `  // ${en}`, given ? `  ${field}` : `  // ${field}`];
  });
  return [
    '// wechat-api-sandbox 的配置：去掉行首的 // 即生效。命令行参数与环境变量优先。',
    '// Settings of wechat-api-sandbox: take away // and they count. Command line and environment come first.',
    '{',
    ...lines.slice(1),
    '}',
    '',
  ].join('\n');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SettingError(`${file} cannot be read (${String(code)})`);
  }
}

function entry(name: string, value: unknown): [OptionName, { text: string; from: string }] {
  const from = `${CONFIG_FILE}, ${name}`;
  if (!isOption(name)) throw new SettingError(`${CONFIG_FILE}: there is no option ${JSON.stringify(name)}`);
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!list.every((item) => ['string', 'number', 'boolean'].includes(typeof item))) {
    throw new SettingError(`${from}: neither a text nor a number nor true or false`);
  }
  return [name, { text: list.join(','), from }];
}
