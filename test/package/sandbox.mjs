// The local WeChat as others install it: its package beside that of the client, in a folder with nothing else.
import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What is in its package, beside a file and a declaration for each source. */
const PAGES = ['COVERAGE.md', 'FIDELITY.md', 'README.md', 'README.zh-CN.md'];
const PAPERS = [...PAGES, 'package.json', 'LICENSE', 'bin/wechat-api-sandbox.js'];

/** Its package has exactly what runs, and what there is to read. */
export async function filesOfSandbox({ files }, root) {
  const sources = await readdir(path.join(root, 'sandbox/src'), { recursive: true });
  const names = sources.filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));
  const made = names.flatMap((name) => ['.js', '.d.ts'].map((end) => `dist/${name.slice(0, -3)}${end}`));
  const wanted = [...PAPERS, ...made];
  const there = files.map((file) => file.path);
  const problems = [
    ...there.filter((file) => !wanted.includes(file)).map((file) => `too much: ${file}`),
    ...wanted.filter((file) => !there.includes(file)).map((file) => `missing: ${file}`),
  ];
  for (const page of PAGES) {
    const text = await readFile(path.join(root, 'sandbox', page), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      if (!there.includes(target)) problems.push(`dead link in ${page}: ${target}`);
  }
  if (problems.length) throw new Error(problems.join('\n'));
}

/** Starts the command that npm has linked, asks for a token, and ends it. */
export async function startSandbox(folder) {
  const command = path.join(folder, 'node_modules/.bin/wechat-api-sandbox');
  const child = spawn(command, ['--port', '0', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: ready } = await lines.next();
  const { url, accounts } = JSON.parse(ready);
  const [{ appid, appsecret: secret }] = accounts;
  const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret });
  const answer = await (await fetch(`${url}/cgi-bin/token?${query}`)).json();
  child.kill();
  const code = await ended;
  if (answer.expires_in !== 7200 || code !== 0)
    throw new Error(`It answered ${JSON.stringify(answer)} and ended with ${code}`);
}
