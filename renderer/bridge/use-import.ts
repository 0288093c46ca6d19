import { useCallback, useEffect, useRef } from "react";
import { importStore } from "../state/import.ts";
import { sessionStore } from "../state/session.ts";
import { useBridge } from "./bridge-context.ts";
import type { HandedFile } from "./client.ts";
import { useLibraryChanged } from "./queries.ts";

/** Lists are asked anew at most this often while an import runs: they must not make typing slow. */
const refreshEvery = 1500;

/** Watches the running import from wherever it was started; one place in the page does this. */
export function useImportWatch(): void {
  const { client, onConnection } = useBridge();
  const changed = useLibraryChanged();
  const watched = useRef<AbortController | null>(null);

  const watch = useCallback(
    async (job: string) => {
      watched.current?.abort();
      const ending = new AbortController();
      watched.current = ending;
      let refreshed = 0;
      let known = "";
      for await (const progress of await client.import.watch({ job }, { signal: ending.signal })) {
        importStore.set({ progress });
        const state = `${progress.finished} ${progress.searchable} ${progress.state}`;
        const due = progress.state !== "running" || performance.now() - refreshed > refreshEvery;
        if (state === known || !due) continue;
        known = state;
        refreshed = performance.now();
        changed();
      }
    },
    [client, changed],
  );

  useEffect(() => {
    const follow = (job: string | undefined) => {
      if (job === undefined) return;
      // A lost connection ends the watching; the job goes on, and `takeUp` watches it again.
      watch(job).catch(() => {});
    };
    const takeUp = () => {
      client.import.jobs().then(
        (jobs) => follow(jobs.find(({ state }) => state === "running")?.job),
        () => {},
      );
    };
    takeUp();
    let job = importStore.get().progress?.job;
    const unsubscribe = importStore.subscribe(() => {
      const next = importStore.get().progress?.job;
      if (next === job) return;
      job = next;
      if (importStore.get().progress?.state === "running") follow(next);
    });
    const disconnect = onConnection((connected) => {
      if (connected) takeUp();
    });
    return () => {
      unsubscribe();
      disconnect();
      watched.current?.abort();
    };
  }, [client, onConnection, watch]);
}

/**
 * Starts and cancels imports: of files that are handed over, and of paths that the host named. `start` answers the
 * names of files that did not arrive.
 */
export function useImport() {
  const { client, handOver } = useBridge();
  const begin = useCallback(
    async (job: string) => {
      const { progress } = await client.import.report({ job });
      importStore.set({ progress });
    },
    [client],
  );
  const start = useCallback(
    async (files: readonly HandedFile[]): Promise<readonly string[]> => {
      if (files.length === 0) return [];
      const folder = sessionStore.get().library?.folder;
      importStore.set({ handingOver: { done: 0, total: files.length } });
      try {
        const { paths, failed, source } = await handOver(files, (done) =>
          importStore.set({ handingOver: { done, total: files.length } }),
        );
        // Meant for the library that was open; another one must not get them.
        if (sessionStore.get().library?.folder !== folder) return files.map(({ file }) => file.name);
        if (paths.length > 0) {
          await begin((await client.import.start({ paths: [...paths], source })).job);
        }
        return failed;
      } finally {
        importStore.set({ handingOver: null });
      }
    },
    [client, handOver, begin],
  );
  const startPaths = useCallback(
    async (paths: readonly string[]) => {
      await begin((await client.import.start({ paths: [...paths] })).job);
    },
    [client, begin],
  );
  const cancel = useCallback(async () => {
    const job = importStore.get().progress?.job;
    if (job !== undefined) importStore.set({ progress: await client.import.cancel({ job }) });
  }, [client]);
  return { start, startPaths, cancel, begin };
}
