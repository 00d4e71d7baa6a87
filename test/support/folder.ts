import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that ends with the test. */
export async function folder(): Promise<{
  path: string;
  at: (name: string) => string;
  names: () => Promise<string[]>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'wechat-api-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return {
    path: path + sep,
    at: (name) => join(path, name),
    names: async () => (await readdir(path)).sort(),
  };
}
