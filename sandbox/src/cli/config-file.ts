import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { SettingError } from '../base/setting-error.js';
import { ACCOUNT_OPTIONS, OPTIONS, OPTION_NAMES } from './options.js';
import type { OptionName } from './options.js';
import type { Text, Texts } from './texts.js';

/** The configuration file, in the folder where the command is called. */
export const CONFIG_FILE = 'wechat-sandbox.jsonc';

/** What a configuration file asks for. */
export interface Config {
  texts: Texts;
  /** What each account has of its own, where there are several. */
  accounts?: Texts[];
}

const ACCOUNTS_SAMPLE = [
  { appid: OPTIONS.appid.sample },
  { appid: 'wxfedcba9876543210', profile: 'subscription' },
];

/** What the configuration file asks for; nothing where there is none. */
export function readConfigFile(folder: string): Config {
  const source = read(path.join(folder, CONFIG_FILE));
  if (source === undefined) return { texts: {} };
  const errors: ParseError[] = [];
  const content = parse(source, errors, { allowTrailingComma: true }) as unknown;
  const [error] = errors;
  if (error) {
    const line = source.slice(0, error.offset).split('\n').length;
    throw new SettingError(`${CONFIG_FILE}, line ${line}: no JSON, ${printParseErrorCode(error.error)}`);
  }
  if (!isObject(content)) throw new SettingError(`${CONFIG_FILE} holds no JSON object`);
  const { accounts, ...settings } = content;
  return { texts: textsOf(settings, CONFIG_FILE, OPTION_NAMES), accounts: accountsOf(accounts) };
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
    const value = given ? valueOf(name, given.text) : OPTIONS[name].sample;
    const field = `${JSON.stringify(name)}: ${JSON.stringify(value)},`;
    return ['', `  // ${zh}`, `  // ${en}`, given ? `  ${field}` : `  // ${field}`];
  });
  return [
    '// wechat-api-sandbox 的配置：去掉行首的 // 即生效。命令行参数与环境变量优先。',
    '// Settings of wechat-api-sandbox: take away // and they count. Command line and environment come first.',
    '{',
    ...lines.slice(1),
    '',
    `  // 多个账号：各自的 ${ACCOUNT_OPTIONS.join('、')}`,
    `  // Several accounts, each with its own ${ACCOUNT_OPTIONS.join(', ')}`,
    `  // "accounts": ${JSON.stringify(ACCOUNTS_SAMPLE)},`,
    '}',
    '',
  ].join('\n');
}

/** A value as one would write it: a number or a switch without quotes, where the option has one. */
function valueOf(name: OptionName, text: string): unknown {
  const value: unknown = OPTIONS[name].read(text);
  return typeof value === 'number' || typeof value === 'boolean' ? value : text;
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

function accountsOf(accounts: unknown): Texts[] | undefined {
  if (accounts === undefined) return undefined;
  const from = `${CONFIG_FILE}, accounts`;
  if (!Array.isArray(accounts) || accounts.length === 0 || !accounts.every(isObject))
    throw new SettingError(`${from}: no list of objects`);
  return accounts.map((account, index) => textsOf(account, `${from}[${index}]`, ACCOUNT_OPTIONS));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of what stands in an object of the file, which may have some options. */
function textsOf(object: Record<string, unknown>, from: string, names: readonly OptionName[]): Texts {
  const entries = Object.entries(object).map(([key, value]): [OptionName, Text] => {
    const name = names.find((one) => one === key);
    if (!name) throw new SettingError(`${from}: there is no option ${JSON.stringify(key)}`);
    return [name, textOf(value, `${from}, ${name}`)];
  });
  return Object.fromEntries(entries);
}

function textOf(value: unknown, from: string): Text {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!list.every((item) => ['string', 'number', 'boolean'].includes(typeof item))) {
    throw new SettingError(`${from}: neither a text nor a number nor true or false`);
  }
  return { text: list.join(','), from };
}
