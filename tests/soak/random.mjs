// Numbers that look drawn by lot and are the same for the same seed.

export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  // From 0 to less than 1 (mulberry32).
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  whole(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share) {
    return this.next() < share;
  }

  of(list) {
    return list[Math.floor(this.next() * list.length)];
  }
}
