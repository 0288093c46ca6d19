/** Steps of the zoom buttons; 1 is the size on paper. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/** The next step above or below a scale. */
export function nextZoom(scale: number, by: 1 | -1): number {
  const next =
    by === 1 ? steps.find((step) => step > scale + 0.01) : steps.findLast((step) => step < scale - 0.01);
  return next ?? (by === 1 ? 5 : 0.25);
}
