/** The element that `F6` goes to. */
export const tourCardId = "tour-card";
