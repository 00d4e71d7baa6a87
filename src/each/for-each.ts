import { isThenable } from '../callbacks/call-hook';
import { nextTurn } from '../clock';

/** 处理一项的函数 — What is done with an item: it calls `next`, or promises to be done. */
export type Iteratee<Item> = (item: Item, next: (err?: unknown, goesOn?: unknown) => void) => unknown;

/** Items after which timers get their turn, where each is done at once. */
const TURN = 1000;

/**
 * Hands items to a function, so many at once. The first failure ends it at once; the end of the items, or who stops, waits
 * for those at work.
 */
export function forEach<Item>(
  items: AsyncIterator<Item>,
  iteratee: Iteratee<Item>,
  parallel: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let active = 0;
    let goesOn = true;
    let wake: () => void = nothing;
    const hasLeft = () => !goesOn;
    const leave = () => {
      goesOn = false;
      void items.return?.();
    };
    const succeed = (answer: unknown) => {
      active--;
      if (answer === false) leave();
      wake();
    };
    const fail = (error: unknown) => {
      leave();
      reject(error);
    };
    const whileBusy = async (isBusy: () => boolean) => {
      while (isBusy()) await new Promise<void>((settled) => (wake = settled));
    };
    const handOut = async () => {
      for (let count = 1; !hasLeft(); count++) {
        const step = await items.next();
        if (step.done === true || hasLeft()) return;
        active++;
        answerOf(iteratee, step.value).then(succeed, fail);
        if (count % TURN === 0) await nextTurn();
        await whileBusy(() => !hasLeft() && active >= parallel);
      }
    };
    handOut()
      .finally(() => whileBusy(() => active > 0))
      .then(resolve, reject);
  });
}

function nothing(): void {
  /* nobody waits */
}

function answerOf<Item>(iteratee: Iteratee<Item>, item: Item): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const returned = iteratee(item, (err, answer) => {
      if (err) reject(err);
      else resolve(answer);
    });
    if (iteratee.length < 2) resolve(returned);
    else if (isThenable(returned)) returned.then(undefined, reject);
  });
}
