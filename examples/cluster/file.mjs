// One token for all workers of one machine, without a server: npm run file
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { FileStore } from 'wechat-api/stores/file';
import { start } from './app.mjs';

start(() => new FileStore(process.env.TOKEN_FILE ?? join(tmpdir(), 'wechat-api-example.json')));
