import { expect, test } from "@jest/globals";
import { type PortableWorld, portableFolder } from "../../../main/platform/portable.ts";

function world(given: Partial<PortableWorld>, ...there: readonly string[]): PortableWorld {
  return {
    platform: "linux",
    environment: {},
    executable: "/opt/Tenkyo/tenkyo",
    exists: (path) => there.includes(path),
    ...given,
  };
}

test("an installed program is not portable", () => {
  expect(portableFolder(world({}))).toBeNull();
  expect(portableFolder(world({ environment: { PORTABLE_EXECUTABLE_DIR: "" } }))).toBeNull();
});

test.each<[string, Partial<PortableWorld>, string]>([
  ["beside the program on Linux", {}, "/opt/Tenkyo"],
  [
    "beside the AppImage that was started, not in the image it runs from",
    { environment: { APPIMAGE: "/media/USB メモリ/Tenkyo.AppImage" }, executable: "/tmp/.mount_x/tenkyo" },
    "/media/USB メモリ",
  ],
  [
    "beside the application on macOS, not inside it",
    { platform: "darwin", executable: "/Volumes/USB/典拠 Tenkyo.app/Contents/MacOS/典拠 Tenkyo" },
    "/Volumes/USB",
  ],
])("with portable.txt, all stands %s", (_, given, folder) => {
  expect(portableFolder(world(given, `${folder}/portable.txt`))).toEqual({
    person: `${folder}/Tenkyo-settings`,
    libraries: `${folder}/Tenkyo`,
  });
  expect(portableFolder(world(given, "/portable.txt"))).toBeNull();
});

test("on Windows the portable package names its own folder, which needs no mark", () => {
  const executable = "C:\\Users\\花子\\AppData\\Local\\Temp\\2x\\tenkyo.exe";
  const environment = { PORTABLE_EXECUTABLE_DIR: "E:\\典拠" };
  expect(portableFolder(world({ platform: "win32", environment, executable }))).toEqual({
    person: "E:\\典拠\\Tenkyo-settings",
    libraries: "E:\\典拠\\Tenkyo",
  });
});

test("on Windows an unpacked program with portable.txt beside it is portable too", () => {
  const executable = "E:\\典拠\\tenkyo.exe";
  expect(portableFolder(world({ platform: "win32", executable }, "E:\\典拠\\portable.txt"))?.libraries).toBe(
    "E:\\典拠\\Tenkyo",
  );
  expect(portableFolder(world({ platform: "win32", executable }))).toBeNull();
});
