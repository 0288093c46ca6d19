import { z } from "zod";

const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
/** In device-independent pixels, from the corner of the main screen. */
export type Rectangle = Readonly<z.infer<typeof rectangleSchema>>;

const storedSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() });
/** Size and place of the window as it was left. */
export type StoredWindow = Readonly<z.infer<typeof storedSchema>>;

export const smallest = { width: 800, height: 560 } as const;
const usual = { width: 1280, height: 860 } as const;
/** So much of the title must be on a screen that the window can be taken hold of. */
const handle = { width: 120, height: 24 } as const;

/** Null for what is no stored window: then the window opens as at the first start. */
export function readStoredWindow(text: string): StoredWindow | null {
  try {
    return storedSchema.parse(JSON.parse(text));
  } catch {
    // Damaged, or from another version: size and place are convenience.
    return null;
  }
}

/**
 * Where the window opens: as it was left when its title is still on a screen, else in the usual size wherever the
 * system puts it (a screen was taken away). Never larger than the screen it stands on.
 * @param screens the work areas, without task bars
 */
export function placeWindow(
  stored: StoredWindow | null,
  screens: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const screen = stored === null ? undefined : screens.find((area) => holdsTitle(area, stored.bounds));
  if (stored === null || screen === undefined) return within(usual, screens[0]);
  const { x, y } = stored.bounds;
  return { x, y, ...within(stored.bounds, screen) };
}

function holdsTitle(area: Rectangle, { x, y, width }: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= handle.width && y >= area.y && y + handle.height <= area.y + area.height;
}

function within({ width, height }: { readonly width: number; readonly height: number }, screen?: Rectangle) {
  return {
    width: Math.max(smallest.width, Math.min(width, screen?.width ?? width)),
    height: Math.max(smallest.height, Math.min(height, screen?.height ?? height)),
  };
}
