import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs a program, which can require the packages of `npm/`, in a process of its own; rejects when that comes to grief. */
export const inAProcess = (script: string, ...args: unknown[]) =>
  promisify(execFile)(process.execPath, ['-e', script, ...args.map(String)], {
    cwd: join(__dirname, '../npm'),
  });
