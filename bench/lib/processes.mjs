import { fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Old clients use what Node deprecates. */
const env = { ...process.env, NODE_NO_WARNINGS: '1' };

/** A process of this folder that does one job at a time. */
export class Helper {
  #child;

  constructor(file) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    this.#child = fork(path, { execArgv: ['--expose-gc'], env });
  }

  ask(job, ...args) {
    return new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`A process ended with code ${code} while it was to ${job}`));
      this.#child.once('exit', ended);
      this.#child.once('message', ({ error, result }) => {
        this.#child.off('exit', ended);
        if (error) reject(new Error(error));
        else resolve(result);
      });
      this.#child.send([job, ...args]);
    });
  }

  stop() {
    this.#child.removeAllListeners('exit');
    this.#child.disconnect();
  }
}

/** A process with this contender in it: a client, or many. */
export async function client(name, server, file = './client.mjs') {
  const helper = new Helper(file);
  await helper.ask('start', name, server);
  return helper;
}
