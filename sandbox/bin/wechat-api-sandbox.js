#!/usr/bin/env node
import { existsSync } from 'node:fs';

const command = new URL('../dist/cli.js', import.meta.url);

if (existsSync(command)) {
  await import(command.href);
} else {
  process.stderr.write(
    'wechat-api-sandbox: It is not built yet: run `npm run build` at the root of the repository\n',
  );
  process.exitCode = 2;
}
