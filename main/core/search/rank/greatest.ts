/** The `count`-th greatest of many numbers (quickselect; `count` from 1 to their length). */
export function greatest(values: Float64Array, count: number): number {
  const sorted = values.slice();
  const wanted = count - 1;
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const pivot = sorted[(low + high) >>> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((sorted[left] ?? 0) > pivot) left += 1;
      while ((sorted[right] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const held = sorted[left] ?? 0;
      sorted[left++] = sorted[right] ?? 0;
      sorted[right--] = held;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return sorted[wanted] ?? 0;
}
