import { expect, test } from "@jest/globals";
import { libraryFolder } from "../../../renderer/areas/start/library-folder.ts";

test.each([
  ["/home/hana/書類", "/home/hana/Tenkyo/私たちの資料庫.tenkyo", "/home/hana/書類/私たちの資料庫.tenkyo"],
  ["D:\\", "C:\\Users\\hana\\Tenkyo\\私たちの資料庫.tenkyo", "D:\\私たちの資料庫.tenkyo"],
  ["C:\\会", "C:\\Users\\hana\\Tenkyo\\試し 2.tenkyo", "C:\\会\\試し 2.tenkyo"],
  ["/", "/home/hana/Tenkyo/試し.tenkyo", "/試し.tenkyo"],
])("a new library in %s goes by its suggested name", (chosen, suggested, folder) => {
  expect(libraryFolder(chosen, suggested)).toBe(folder);
});
