import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of this name start a redis-server. CI installs one; elsewhere they are left out where there is none. */
const REDIS = '**/*redis.test.ts';

/** This drives other people's clients, which have a folder of their own. CI installs them. */
const PEERS = 'test/clients/clients.test.ts';

/** This takes the steps of WeChat's pages with curl. */
const CURL = 'test/clients/curl.test.ts';

const leftOut: string[] = [];
if (process.env.CI !== 'true') {
  if (spawnSync('redis-server', ['--version']).error) {
    leftOut.push(REDIS);
    console.warn(`No redis-server here: ${REDIS} is left out (Debian: apt-get install redis-server)`);
  }
  if (spawnSync('curl', ['--version']).error) {
    leftOut.push(CURL);
    console.warn(`No curl here: ${CURL} is left out`);
  }
  if (!existsSync('test/clients/npm/node_modules')) {
    leftOut.push(PEERS);
    console.warn(`No other clients here: ${PEERS} is left out (npm ci --prefix test/clients/npm)`);
  }
}

const exclude = [...configDefaults.exclude, 'test/package/**', ...leftOut];

/** Fleets of 16 processes. They want all processors for themselves, or others would wait too long for theirs. */
const FLEETS = ['test/cluster/{redis,file,stable}.test.ts'];

/** What takes a minute, most of it waiting, begins first: else it would go on when all others are done. */
class MinuteFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const takesMinute = ({ moduleId }: TestSpecification) => moduleId.includes('outage');
    return [...sorted.filter(takesMinute), ...sorted.filter((file) => !takesMinute(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: MinuteFirst },
    pool: 'forks',
    testTimeout: 60_000,
    // A second, as it is by default, is little where all processors are busy.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'most',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, ...FLEETS],
          sequence: { groupOrder: 0 },
          // Many tests wait: for locks that end, for connections that time out.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'fleets',
          include: FLEETS,
          exclude,
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
