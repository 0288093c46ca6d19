/** The same things with two of them changed about; a number outside the list changes nothing. */
export function swapped<T>(list: readonly T[], one: number, other: number): readonly T[] {
  if (one < 0 || other < 0 || one >= list.length || other >= list.length) return list;
  return list.map((thing, at) => (at === one ? list[other] : at === other ? list[one] : thing) ?? thing);
}
