/** Where a key leads in a list of `total` rows, from row `at` (−1: before the first); null: not a key of lists. */
export function moved(at: number, key: string, total: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: total - 1,
  };
  const wanted = steps[key];
  return wanted === undefined || total === 0 ? null : Math.min(total - 1, Math.max(0, wanted));
}
