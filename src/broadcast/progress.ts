import { now, startTimer, stopTimer, type Timer } from '../clock';
import type { Counts } from './summary';

/** 进度 — How far a broadcast is, over all of its runs. */
export interface Progress extends Counts {
  /** 已有结果的人数 — Receivers who have an outcome, those in doubt among them. */
  done: number;
  /** 不确定的人数 — Those who may have got the message or not. */
  inDoubt: number;
  /** 跳过的人数 — Those passed over in this run: they have an outcome already, or were met before. */
  skipped: number;
  /** 总人数 — How many there are, where that is known: the length of a list, or the option `total`. */
  total?: number;
  /** 每秒人数 — Receivers a second, of the last five seconds. */
  perSecond: number;
  /** 剩余时间，毫秒 — Milliseconds that it will take, where `total` is known. */
  remaining?: number;
  /** 等待中的限额 — The errcode of the quota that is waited for, 45009 or 45011. */
  waitingFor?: number;
}

/** Milliseconds between two that are told. */
const INTERVAL = 100;

/** Intervals that the rate is taken from. */
const INTERVALS = 50;

/** Tells how far it is, some times a second while anything changes. */
export class Teller {
  #timer: Timer;
  readonly #samples: { at: number; done: number }[] = [];

  /**
   * @param measure how far it is, but for the rate
   * @param tell gets it
   */
  constructor(
    private readonly measure: () => Omit<Progress, 'perSecond' | 'remaining'>,
    private readonly tell: (progress: Progress) => void,
  ) {}

  /** How far it is. */
  get progress(): Progress {
    const measured = this.measure();
    const time = now();
    const [first = { at: time, done: 0 }] = this.#samples;
    const seconds = (time - first.at) / 1000;
    const perSecond = seconds > 0 ? (measured.done - first.done) / seconds : 0;
    const left = measured.total === undefined ? undefined : Math.max(0, measured.total - measured.done);
    const remaining = left !== undefined && perSecond > 0 ? (left / perSecond) * 1000 : undefined;
    return {
      ...measured,
      perSecond: Math.round(perSecond * 10) / 10,
      ...(remaining !== undefined && { remaining: Math.round(remaining) }),
    };
  }

  /** Something has changed. */
  changed(): void {
    if (this.#samples.length === 0) this.#sample();
    this.#timer ??= startTimer(INTERVAL, this.#pass, undefined);
  }

  /** Tells the last of it. */
  end(): void {
    stopTimer(this.#timer);
    this.tell(this.progress);
  }

  readonly #pass = (): void => {
    this.#timer = undefined;
    this.tell(this.progress);
    this.#sample();
  };

  #sample(): void {
    this.#samples.push({ at: now(), done: this.measure().done });
    if (this.#samples.length > INTERVALS) this.#samples.shift();
  }
}
