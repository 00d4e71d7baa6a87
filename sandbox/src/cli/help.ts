import { CONFIG_FILE } from './config-file.js';
import { variableOf } from './environment.js';
import { OPTIONS, OPTION_NAMES } from './options.js';
import type { Option, OptionName } from './options.js';

/** What `--help` prints. */
export function helpText(): string {
  const rows = [
    ...OPTION_NAMES.map((name): [string, string, string] => row(name, OPTIONS[name])),
    ['--help, -h', '显示帮助', 'Print this'] as const,
    ['--version, -v', '显示版本', 'Print the version'] as const,
  ];
  return [
    '本地微信：任何语言的公众号程序都可以对着它开发和测试，不需要账号。',
    'A local WeChat, for programs in any language to be developed and tested against, without an account.',
    '',
    '用法 Usage',
    '  wechat-api-sandbox [options]',
    `  wechat-api-sandbox init [options]   写一份带注释的 ${CONFIG_FILE} · Write ${CONFIG_FILE}, with comments`,
    '',
    '选项 Options',
    ...rows.flatMap(([option, zh, en]) => [`  ${option.padEnd(22)}${zh}`, `  ${''.padEnd(22)}${en}`]),
    '',
    `每个选项也可来自环境变量（${variableOf('port')}=8080）或当前目录的 ${CONFIG_FILE}；命令行优先，其次环境变量。`,
    `Each option may also come from the environment (${variableOf('port')}=8080) or from ${CONFIG_FILE} in this folder;`,
    'the command line counts first, then the environment. --no-tls and the like take back what those say.',
    '',
  ].join('\n');
}

function row(name: OptionName, { value, zh, en }: Option<unknown>): [string, string, string] {
  return [value === undefined ? `--${name}` : `--${name} ${value}`, zh, en];
}
