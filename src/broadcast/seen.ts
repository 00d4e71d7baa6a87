/** Slots at first; doubled whenever three quarters of them are taken. */
const FIRST = 1 << 12;

/**
 * Texts that were met before, each by 64 bits of hash in place of itself: a million take 16 MB, where a Set would take
 * 100. That two of a million share a hash, and the second is taken for the first, happens once in thirty-seven million.
 */
export class Seen {
  #slots = new Uint32Array(2 * FIRST);
  #size = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** Whether a text was met. */
  has(text: string): boolean {
    hash(text);
    return isTaken(this.#slots, slotOf(this.#slots, high, low));
  }

  /** Keeps a text; false where it was met before. */
  add(text: string): boolean {
    hash(text);
    const slot = slotOf(this.#slots, high, low);
    if (isTaken(this.#slots, slot)) return false;
    put(this.#slots, slot, high, low);
    this.#size++;
    if (this.#size * 8 > this.#slots.length * 3) this.#grow();
    return true;
  }

  #grow(): void {
    const former = this.#slots;
    const slots = (this.#slots = new Uint32Array(2 * former.length));
    for (let slot = 0; slot < former.length; slot += 2) {
      const [one = 0, other = 0] = [former[slot], former[slot + 1]];
      if (isTaken(former, slot)) put(slots, slotOf(slots, one, other), one, other);
    }
  }
}

function isTaken(slots: Uint32Array, slot: number): boolean {
  return slots[slot] !== 0 || slots[slot + 1] !== 0;
}

function put(slots: Uint32Array, slot: number, one: number, other: number): void {
  slots[slot] = one;
  slots[slot + 1] = other;
}

/** Where a hash is, or is to be: the next free place from the one that it points to. */
function slotOf(slots: Uint32Array, one: number, other: number): number {
  const last = slots.length - 2;
  let slot = (one << 1) & last;
  while (isTaken(slots, slot) && (slots[slot] !== one || slots[slot + 1] !== other)) slot = (slot + 2) & last;
  return slot;
}

/** The hash that was made last: an array for each text would be a third of the work. */
let high = 0;
let low = 0;

function hash(text: string): void {
  let one = 0x2545f491;
  let other = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    one ^= one >>> 15;
    other = Math.imul((other << 7) ^ (other >>> 25) ^ unit, 0x85ebca77);
  }
  other = mixed(other ^ one);
  one = mixed(one + other);
  high = one >>> 0;
  // All zeros is an empty place.
  low = high === 0 && other === 0 ? 1 : other >>> 0;
}

/** Lets each bit have an effect on all others. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}
