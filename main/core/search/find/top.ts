/**
 * The first `count` of the numbers from 0 to `length` - 1 in an order, without sorting the rest. A heap with the worst
 * kept one on top.
 *
 * @param before below 0 when `one` stands before `other`; never 0 for two different numbers
 */
export function firstInOrder(
  length: number,
  count: number,
  before: (one: number, other: number) => number,
): number[] {
  if (count >= length) return Array.from({ length }, (_, at) => at).sort(before);
  const heap: number[] = [];
  const sink = (): void => {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && before(heap[left] ?? 0, heap[right] ?? 0) < 0 ? right : left;
      if (before(heap[child] ?? 0, heap[at] ?? 0) <= 0) return;
      [heap[at], heap[child]] = [heap[child] ?? 0, heap[at] ?? 0];
      at = child;
    }
  };
  const rise = (): void => {
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (before(heap[at] ?? 0, heap[parent] ?? 0) <= 0) return;
      [heap[at], heap[parent]] = [heap[parent] ?? 0, heap[at] ?? 0];
      at = parent;
    }
  };
  for (let next = 0; next < length && count > 0; next++) {
    if (heap.length < count) {
      heap.push(next);
      rise();
    } else if (before(next, heap[0] ?? 0) < 0) {
      heap[0] = next;
      sink();
    }
  }
  return heap.sort(before);
}
