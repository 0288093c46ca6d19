import { implement } from "@orpc/server";
import { importContract } from "../../../shared/contract/import.ts";
import { conflate } from "../conflate.ts";
import type { Holder } from "../holder.ts";
import { listJobs, reportJob } from "../library/import-queue.ts";

/** Jobs that bring files in. */
export function importHandlers(holder: Holder) {
  const os = implement(importContract);
  return os.router({
    start: os.start.handler(({ input }) => ({
      job: holder.current().importer.start(input.paths, input.source),
    })),
    watch: os.watch.handler(async function* ({ input, signal }) {
      const { importer } = holder.current();
      yield* conflate(
        () => importer.progress(input.job),
        ({ state }) => state !== "running",
        importer.onProgress,
        signal === undefined ? importer.closing : AbortSignal.any([signal, importer.closing]),
      );
    }),
    cancel: os.cancel.handler(({ input }) => holder.current().importer.cancel(input.job)),
    report: os.report.handler(({ input }) => {
      const { importer, library } = holder.current();
      return { progress: importer.progress(input.job), files: reportJob(library, input.job) };
    }),
    jobs: os.jobs.handler(() => {
      const { importer, library } = holder.current();
      return listJobs(library).map(({ id }) => importer.progress(id));
    }),
  });
}
