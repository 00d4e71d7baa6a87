import process from 'node:process';

/** Does jobs by name, as a Helper asks for them, until it lets go. */
export function serve(jobs) {
  process.on('message', async ([job, ...args]) => {
    try {
      process.send({ result: (await jobs[job](...args)) ?? null });
    } catch (error) {
      process.send({ error: error.stack });
    }
  });
  process.on('disconnect', () => process.exit());
}
