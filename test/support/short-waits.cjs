// To be required first: waits of half a minute and more are a thousand times shorter. The library takes its timers when it
// is loaded.
const timers = require('node:timers');

const { setTimeout: set } = timers;
timers.setTimeout = (then, milliseconds, ...args) =>
  set(then, milliseconds >= 30_000 ? milliseconds / 1000 : milliseconds, ...args);
