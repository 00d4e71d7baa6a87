import type { Paint } from './paint.js';
import type { RunningSandbox } from './running-sandbox.js';

/** What the banner tells beside the sandbox itself. */
export interface Surroundings {
  /** Whether it is a proxy. */
  proxy: boolean;
  /** How its authority is trusted, where it has one. */
  trust: string[];
  /** The state file. */
  state?: string;
}

/** What is printed at the start: all that a program needs, and two lines to copy. */
export function bannerText(sandbox: RunningSandbox, around: Surroundings, paint: Paint): string {
  const { url, accounts } = sandbox;
  const rows = [
    ['URL', url],
    ...accounts.flatMap(({ appid, appsecret, openids, templateId }) => [
      ['appid', appid],
      ['appsecret', appsecret],
      ...(openids[0] === undefined ? [] : [['openid', openids[0]]]),
      ...(templateId === undefined ? [] : [['template', templateId]]),
    ]),
    ...(around.proxy ? [['proxy', `export HTTPS_PROXY=${proxyUrl(url)} HTTP_PROXY=${proxyUrl(url)}`]] : []),
    ...(around.state === undefined ? [] : [['state', around.state]]),
  ] as [string, string][];
  return [
    paint('bold', '本地微信已启动 · The local WeChat is up'),
    '',
    ...rows.map(([name, value]) => `  ${paint('dim', name.padEnd(10))}${paint('cyan', value)}`),
    ...section(paint, '试一下 · Try it', tryIt(sandbox)),
    ...section(paint, '信任证书 · Trust its certificate', around.trust),
    '',
  ].join('\n');
}

/** The address for HTTPS_PROXY: the same port, in plain HTTP, which is all that most clients can speak to a proxy. */
export function proxyUrl(url: string): string {
  return url.replace(/^https:/, 'http:');
}

function tryIt({ url, accounts }: RunningSandbox): string[] {
  const [account] = accounts;
  if (!account) return [];
  const { appid, appsecret } = account;
  return [
    `curl '${url}/cgi-bin/token?grant_type=client_credential&appid=${appid}&secret=${appsecret}'`,
    `const api = new API('${appid}', '${appsecret}', { endpoint: '${url}' }); // Node.js: npm install wechat-api`,
  ];
}

function section(paint: Paint, title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', paint('bold', title), ...lines.map((line) => `  ${line}`)] : [];
}
