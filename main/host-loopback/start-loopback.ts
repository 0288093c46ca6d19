import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import { createRouterClient } from "@orpc/server";
import { type Core, createCore } from "../core/create-core.ts";
import { describeError } from "../core/describe-error.ts";
import type { Ports } from "../core/ports.ts";
import { findOriginal } from "../window/find-original.ts";
import { mostUploadBytes } from "./receive-upload.ts";
import { startServer } from "./server.ts";
import { createStartFolder } from "./start-folder.ts";

export interface LoopbackWorld {
  readonly ports: Ports;
  /** Folder of this person for uploads and for the window's profile. */
  readonly ownFolder: string;
  readonly pageFolder: string;
  /** Opened at once; null: the library that was open last, if there is one. */
  readonly library: string | null;
  readonly mostUploadBytes?: number;
}

export interface Loopback {
  /** Works once. */
  readonly address: string;
  /** Whether a window came in by the address. */
  readonly entered: () => boolean;
  /** What this start keeps on disk until it ends. */
  readonly startFolder: string;
  close(): Promise<void>;
}

type Client = ReturnType<typeof clientOf>;

function clientOf(core: Core) {
  return createRouterClient(core.router);
}

/**
 * The core behind a server for one window. A library is opened before any window asks, so that an import that was
 * broken off goes on. @throws what `library.open` throws, when a library is named
 */
export async function startLoopback(world: LoopbackWorld): Promise<Loopback> {
  const { ports } = world;
  // A second start shows the library that the first one holds, for reading, and says so.
  const core = createCore(ports, "write-or-read");
  const client = clientOf(core);
  try {
    await openFirst(client, world);
    const start = await createStartFolder(world.ownFolder);
    await start.sweep(await settledLibrary(client), false);
    const server = await startServer({
      router: core.router,
      window: {
        pageFolder: world.pageFolder,
        nonce: () => randomBytes(16).toString("base64url"),
        findOriginal: (document) => findOriginal(client, document),
        files: fs,
      },
      uploads: { folder: start.uploads, mostBytes: world.mostUploadBytes ?? mostUploadBytes },
      onUpload: async () => start.note((await client.library.current())?.folder ?? null),
      log: ports.log,
    });
    return {
      address: server.address,
      entered: server.entered,
      startFolder: start.folder,
      async close() {
        await server.close();
        const settled = await settledLibrary(client);
        await core.close();
        await start.sweep(settled, true);
      },
    };
  } catch (error) {
    await core.close();
    throw error;
  }
}

async function openFirst(client: Client, { library, ports }: LoopbackWorld): Promise<void> {
  if (library !== null) {
    await client.library.open({ folder: library });
    return;
  }
  await client.library.openLast().catch((error: unknown) => {
    // The window asks again and shows why; here it must only not keep the program from starting.
    ports.log(`last library: ${describeError(error)}`);
  });
}

/** The open library when none of its imports runs any more. */
async function settledLibrary(client: Client): Promise<string | null> {
  const open = await client.library.current();
  if (open === null) return null;
  const jobs = await client.import.jobs();
  return jobs.some(({ state }) => state === "running") ? null : open.folder;
}
