import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { bundleMain, bundlePreload } from "./bundle/bundle-main.ts";
import { allBundled, licencesFile, licencesFileName } from "./licences/licences-file.ts";

/** What the page's own modules were, for whoever asks which packages are in it: one path a line. */
export const pageModulesFile = "page-modules.txt";

/** Puts the licences of all bundled parts beside the page, and builds the preload, which the page comes with. */
export function besidePage(root: string, outDir: string): Plugin {
  const modules = new Set<string>();
  return {
    name: "beside-page",
    generateBundle() {
      for (const id of this.getModuleIds()) modules.add(id);
    },
    async closeBundle() {
      // A build that failed has nothing to go with.
      if (modules.size === 0) return;
      writeFileSync(join(root, ".build", pageModulesFile), [...modules].join("\n"));
      const packages = allBundled(root, [...modules, ...(await bundleMain(root, null))]);
      writeFileSync(join(outDir, licencesFileName), licencesFile(root, packages));
      await bundlePreload(root);
    },
  };
}
