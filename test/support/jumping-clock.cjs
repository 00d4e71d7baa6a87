// To be required first: a wait of half a minute and more is over at once, and the clock that nobody sets back has moved on
// by it. The library takes both when it is loaded.
const { performance } = require('node:perf_hooks');
const timers = require('node:timers');

const { setTimeout: set } = timers;
const read = performance.now.bind(performance);
/** Milliseconds of all waits so far. */
let passed = 0;
/** How long they were to last. */
exports.jumps = [];

performance.now = () => read() + passed;
timers.setTimeout = (then, milliseconds, ...args) => {
  if (milliseconds < 30_000) return set(then, milliseconds, ...args);
  const jump = () => {
    exports.jumps.push(milliseconds);
    passed += milliseconds;
    then(...args);
  };
  return set(jump, 0);
};
