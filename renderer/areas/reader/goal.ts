import type { MarkedPlace } from "./match-lines.ts";

export type Pane = "page" | "text";

/** Where the panes should go. A new object is a new wish, even to the same place. */
export interface Goal {
  readonly page: number;
  /** Share of the page (0–1) above the upper edge. */
  readonly top: number;
  /** Physical line, for text; null: the page's first. */
  readonly line: number | null;
  /** The stretch that shall stand in the upper third; null: the page or line itself. */
  readonly place: MarkedPlace | null;
  /** The pane that is there already and leads the other one; null: both go. */
  readonly from: Pane | null;
}

/** Where a pane is: what is at its upper edge. */
export interface Here {
  readonly page: number;
  readonly top: number;
  readonly line: number;
}

export const goalOfPage = (page: number, from: Pane | null = null): Goal => ({
  page,
  top: 0,
  line: null,
  place: null,
  from,
});

export const goalOfPlace = (place: MarkedPlace): Goal => ({
  page: place.page,
  top: 0,
  line: null,
  place,
  from: null,
});
