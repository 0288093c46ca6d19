import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { placeWindow, readStoredWindow, smallest } from "../../../main/host-electron/decide/window-bounds.ts";

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1280, y: 0, width: 1280, height: 984 };
const stored = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

test("the first start takes the usual size and leaves the place to the system", () => {
  expect(placeWindow(null, [main])).toEqual({ width: 1280, height: 860 });
  expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
});

test.each([
  ["on the main screen", stored(100, 50), [main]],
  ["on a second screen to the left", stored(-1250, 20), [main, left]],
  ["half out at the right, its title still to be seen", stored(1700, 300), [main]],
])("a window %s opens where it was", (_where, window, screens) => {
  const { x, y, width, height } = window.bounds;
  expect(placeWindow(window, screens)).toEqual({ x, y, width, height });
});

test.each([
  ["whose screen was taken away", stored(-1250, 20)],
  ["that left only an edge on the screen", stored(1900, 300)],
  ["whose title stands above the screen", stored(100, -30)],
  ["whose title stands below the task bar", stored(100, 1030)],
])("a window %s opens in the usual size", (_where, window) => {
  expect(placeWindow(window, [main])).toEqual({ width: 1280, height: 860 });
});

test("wherever it was, its title can be taken hold of, and it is never smaller than it can be used", () => {
  const number = fc.integer({ min: -5000, max: 5000 });
  const size = fc.integer({ min: 1, max: 6000 });
  fc.assert(
    fc.property(number, number, size, size, (x, y, width, height) => {
      const placed = placeWindow(stored(x, y, width, height), [main, left]);
      expect(placed.width).toBeGreaterThanOrEqual(smallest.width);
      expect(placed.height).toBeGreaterThanOrEqual(smallest.height);
      if (placed.x === undefined || placed.y === undefined) return;
      const { x: at, y: top } = placed;
      const holding = [main, left].filter(
        (screen) =>
          Math.min(at + width, screen.x + screen.width) - Math.max(at, screen.x) >= 120 &&
          top >= screen.y &&
          top + 24 <= screen.y + screen.height,
      );
      expect(holding.length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  "",
  "{",
  "[]",
  '{"bounds":{"x":0,"y":0,"width":0,"height":5},"maximized":false}',
  '{"bounds":{"x":"0","y":0,"width":9,"height":5},"maximized":false}',
])("what is no stored window (%s) is as if there were none", (text) => {
  expect(readStoredWindow(text)).toBeNull();
});
