import { spawnSync } from 'node:child_process';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of this name start a redis-server. CI installs one; elsewhere they are left out where there is none. */
const REDIS = '**/*redis.test.ts';

const leftOut = process.env.CI !== 'true' && spawnSync('redis-server', ['--version']).error ? [REDIS] : [];
if (leftOut.length > 0)
  console.warn(`No redis-server here: ${REDIS} is left out (Debian: apt-get install redis-server)`);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...leftOut],
    pool: 'forks',
    // Many tests wait: for locks that end, for connections that time out.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
