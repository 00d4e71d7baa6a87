import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../sandbox/dist/cli/options.js';
import { routes } from '../../sandbox/dist/control/routes.js';
import { FIXTURES } from '../../sandbox/dist/fixtures/ready-made.js';
import { PRESETS } from '../../sandbox/dist/http/faults/presets.js';
import { newFolder, start } from './command.js';

const ROOT = path.resolve(__dirname, '../..');
const PAGES = ['README.md', 'README.zh-CN.md'];
const ADDRESS = 'http://127.0.0.1:8080';

/** What runs a sample, by the language of its block. CI has all of them. */
const COMMANDS = {
  python: ['python3'],
  sh: ['bash', '-e'],
  go: ['go', 'run'],
  php: ['php'],
  js: [process.execPath, '--input-type=module', '--eval'],
};

type Language = keyof typeof COMMANDS;

const LANGUAGES = (Object.keys(COMMANDS) as Language[]).filter((language) => {
  const [command = ''] = COMMANDS[language];
  const isThere = process.env.CI === 'true' || !spawnSync(command, ['version']).error;
  if (!isThere)
    console.warn(`No ${command} here: its sample is left out (Debian: python3, golang-go, php-cli)`);
  return isThere;
});

interface Block {
  language: string;
  code: string;
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(path.join(ROOT, 'sandbox', page), 'utf8');
  return Array.from(text.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language = '', code = '']) => ({
    language,
    code,
  }));
}

/** The first cells of a table, as code: of the one that begins with this row. */
function namesIn(page: string, first: string): string[] {
  const text = readFileSync(path.join(ROOT, 'sandbox', page), 'utf8');
  const rows = text.slice(text.indexOf(`| \`${first}`)).split('\n\n')[0] ?? '';
  return Array.from(rows.matchAll(/^\| `([^`]+)`/gm), ([, name = '']) => name);
}

/** Runs a sample: a file, but for JavaScript, which finds packages in the repository. */
async function run(language: Language, code: string): Promise<string> {
  const file = path.join(newFolder(), `sample.${language}`);
  writeFileSync(file, code);
  const [command = '', ...args] = COMMANDS[language];
  const told = await promisify(execFile)(command, [...args, language === 'js' ? code : file], { cwd: ROOT });
  return `${told.stdout}${told.stderr}`;
}

describe.each(PAGES)('%s', (page) => {
  const blocks = blocksOf(page);
  const shown = (language: string) => blocks.filter((block) => block.language === language);
  /** The options of a line that starts the command. */
  const argumentsIn = (code: string) => {
    const [, args = ''] = /^npx wechat-api-sandbox (.*)$/m.exec(code) ?? [];
    return [...args.split(' '), '--port', '0'];
  };
  const [first] = shown('sh');

  it('names every option, profile, fixture, verb and preset', () => {
    expect(namesIn(page, '--port').map((name) => /--(\w+)/.exec(name)?.[1])).toEqual(Object.keys(OPTIONS));
    expect(namesIn(page, 'service').sort()).toEqual(
      ['service', 'subscription', 'test', 'verified-subscription'].sort(),
    );
    expect(namesIn(page, 'cafe')).toEqual(Object.keys(FIXTURES));
    const verbs = routes.map((route) => `${route.method} ${route.path.replace('*', '{id}')}`);
    expect(namesIn(page, 'GET state').sort()).toEqual([...verbs, 'GET events'].sort());
    expect(namesIn(page, '502 page')).toEqual(Object.keys(PRESETS));
  });

  it.each(LANGUAGES)('sends a message: %s', { timeout: 120_000 }, async (language) => {
    const command = start(argumentsIn(first?.code ?? ''));
    const url = await command.url();
    const sample = shown(language).find(({ code }) => code.includes('/_sandbox/followers/'));
    const told = await run(language, sample?.code.replaceAll(ADDRESS, url) ?? '');
    expect(told).toMatch(/errcode'?"?\]?( =>|:) ?'?0/);
    expect(told).toContain('你好');
    const [follower] = (await command.get<{ followers: { openid: string }[] }>('/_sandbox/followers'))
      .followers;
    const { messages } = await command.get<{ messages: { custom: object[] } }>(
      `/_sandbox/followers/${follower?.openid ?? ''}`,
    );
    expect(messages.custom).toHaveLength(1);
    const { requests } = await command.get<{ requests: { errcode?: number }[] }>('/_sandbox/requests');
    expect(requests.filter(({ errcode = 0 }) => errcode !== 0)).toEqual([]);
  });

  it('shows what the sample in Python prints', async () => {
    const command = start(argumentsIn(first?.code ?? ''));
    const [sample] = shown('python');
    const told = await run('python', sample?.code.replaceAll(ADDRESS, await command.url()) ?? '');
    expect(told.replace(/'o[\w-]{27}'/, "'o…'")).toBe(shown('text')[0]?.code);
  });

  it('has curl lines that control it', async () => {
    const command = start(argumentsIn(first?.code ?? ''));
    const lines = shown('sh').find(({ code }) => code.includes('/_sandbox/reset'));
    const told = await run('sh', lines?.code.replaceAll(ADDRESS, await command.url()) ?? '');
    expect(told).toContain('"frozen":false');
    expect(told).toContain('{"id":1}');
    expect(told).toContain('{"requests":[]}');
    expect(told).toContain('{"ok":true}');
    expect(told).not.toContain('"error"');
  });

  it('has a proxy that tells what to set', async () => {
    const line = shown('sh').find(({ code }) => code.includes('--proxy'));
    const cwd = newFolder();
    const command = start(argumentsIn(line?.code ?? ''), { cwd, env: { WECHAT_SANDBOX_HOME: cwd } });
    await command.said(/HTTPS_PROXY=http:\/\/127\.0\.0\.1:\d+[^]*Python +export REQUESTS_CA_BUNDLE=/);
  });

  it('has a configuration, a fixture and a fault that are good', async () => {
    const [config, fixture, fault] = shown('json').map(({ code }) => code);
    const cwd = newFolder();
    writeFileSync(path.join(cwd, 'wechat-sandbox.jsonc'), config ?? '');
    writeFileSync(path.join(cwd, 'mine.json'), fixture ?? '');
    const command = start(['--port', 0], { cwd });
    await command.said(/appid +wxcafe\n[^]*appid +wxnews\n/);
    const set = await fetch(`${await command.url()}/_sandbox/faults`, { method: 'POST', body: fault });
    expect(await set.json()).toEqual({ id: 1 });

    const other = start(['--port', 0, '--fixture', path.join(cwd, 'mine.json')]);
    expect(await other.get('/_sandbox/followers')).toMatchObject({
      followers: [
        { remark: '老王，燕麦奶', tagid_list: [100] },
        { remark: '小林', tagid_list: [] },
      ],
    });
  });

  it('has tests that pass', async () => {
    const sample = shown('js').find(({ code }) => code.includes("from 'node:test'"));
    expect(await run('js', sample?.code ?? '')).toMatch(/^\S+ pass 1$/m);
    const inPython = shown('python').find(({ code }) => code.includes('unittest'));
    expect(await run('python', inPython?.code ?? '')).toMatch(/^Ran 1 test in .*\n\nOK$/m);
  });
});

it('docs/testing.md shows the same sample in Python, and lines of curl that are good', async () => {
  const blocks = blocksOf('../docs/testing.md');
  const python = ({ language }: Block) => ['python', 'text'].includes(language);
  expect(blocks.filter(python)).toEqual(blocksOf('README.md').filter(python));
  const [line, curl] = blocks.filter(({ code }) => /^(npx wechat|curl)/.test(code));
  expect(line?.code).toBe(blocksOf('README.md')[0]?.code);
  const command = start(['--port', 0]);
  const told = await run('sh', curl?.code.replaceAll(ADDRESS, await command.url()) ?? '');
  expect(told).toContain('{"id":1}');
  expect(told).not.toContain('"error"');
});

it('both pages have the same samples, comments aside', () => {
  const [english, chinese] = PAGES.map((page) =>
    blocksOf(page).map(({ code }) => code.replace(/ *(#|\/\/) .*$/gm, '')),
  );
  expect(chinese).toEqual(english);
});
