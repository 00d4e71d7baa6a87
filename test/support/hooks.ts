type Fail = (...args: unknown[]) => unknown;

/** How a hook can fail, and a hook that fails so. */
export function failingHooks(message: string): [how: string, hook: Fail][] {
  return [
    [
      'throws',
      () => {
        throw new Error(message);
      },
    ],
    ['rejects', () => Promise.reject(new Error(message))],
    [
      'passes an error',
      (...args) => {
        (args.at(-1) as (err: Error) => void)(new Error(message));
      },
    ],
  ];
}
