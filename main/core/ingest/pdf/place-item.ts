/** What is taken from a text item of pdf.js. `transform` maps the glyph space (1 = one em) to PDF user space. */
export interface PdfTextItem {
  readonly str: string;
  readonly transform: readonly number[];
  /** Points, along or across the writing direction. */
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** The font's measures in em; pdf.js gives NaN or 0 where the font does not say. */
export interface PdfTextStyle {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

export type PdfTextStyles = Readonly<Record<string, PdfTextStyle>>;
export type Vector = readonly [x: number, y: number];

/** Where an item stands. All in points of PDF user space. */
export interface PlacedItem {
  readonly str: string;
  readonly vertical: boolean;
  /** The font size. */
  readonly em: number;
  /** Start of the base line (of the middle line in vertical fonts). */
  readonly origin: Vector;
  /** Unit vector of the writing direction. */
  readonly direction: Vector;
  /** Extent in the writing direction. */
  readonly length: number;
  /** The box as in `PageItems`: corner, along, across. */
  readonly box: readonly number[];
}

export function placeItem(item: PdfTextItem, style: PdfTextStyle | undefined): PlacedItem {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const rightwards = unit([a, b], [1, 0]);
  const upwards = unit([c, d], [-rightwards[1], rightwards[0]]);
  if (style?.vertical === true) return placeVertical(item, [x, y], rightwards, upwards);
  const em = Math.hypot(c, d) || item.height;
  const { ascent, descent } = saneMeasures(style);
  const corner = add([x, y], upwards, descent * em);
  const along = add([0, 0], rightwards, item.width);
  const across = add([0, 0], upwards, (ascent - descent) * em);
  const box = [...corner, ...along, ...across];
  const { str, width: length } = item;
  return { str, vertical: false, em, origin: [x, y], direction: rightwards, length, box };
}

/** In vertical fonts the origin is the middle of the glyph's upper edge (PDF 32000-1, 9.7.4.3). */
function placeVertical(item: PdfTextItem, origin: Vector, rightwards: Vector, upwards: Vector): PlacedItem {
  const em = item.width;
  const direction: Vector = [-upwards[0], -upwards[1]];
  const corner = add(origin, rightwards, -em / 2);
  const box = [...corner, ...add([0, 0], direction, item.height), ...add([0, 0], rightwards, em)];
  return { str: item.str, vertical: true, em, origin, direction, length: item.height, box };
}

/** Fonts that tell nothing or nonsense get the measures of a Japanese em box (0.88 above, 0.12 below). */
function saneMeasures(style: PdfTextStyle | undefined): {
  readonly ascent: number;
  readonly descent: number;
} {
  const { ascent = 0, descent = 0 } = style ?? {};
  const sane = ascent >= 0.5 && ascent <= 1.3 && descent <= 0 && descent >= -0.5;
  return sane ? { ascent, descent } : { ascent: 0.88, descent: -0.12 };
}

function unit([x, y]: Vector, fallback: Vector): Vector {
  const length = Math.hypot(x, y);
  return length > 0 && Number.isFinite(length) ? [x / length, y / length] : fallback;
}

function add([x, y]: Vector, [dx, dy]: Vector, times: number): Vector {
  return [x + dx * times, y + dy * times];
}
