import { expect, test } from "@jest/globals";
import {
  isOwnRequest,
  mayNavigate,
  mayRequest,
  mayUse,
} from "../../../main/host-electron/decide/own-address.ts";

test.each([
  ["tenkyo://app/", true],
  ["tenkyo://app/document/abc?save", true],
  // Shown in the window, an original would stand where the program stood.
  ["tenkyo://app/document/abc", false],
  ["tenkyo://app/assets/main.js", false],
  ["tenkyo://other/", false],
  ["https://www.soumu.go.jp/", false],
  ["file:///etc/passwd", false],
  ["javascript:alert(1)", false],
  ["data:text/html,<script>1</script>", false],
  ["住所ではない", false],
])("the page may go to %s: %s", (address, may) => {
  expect(mayNavigate(address)).toBe(may);
});

test.each([
  ["tenkyo://app/document/abc", true],
  ["blob:tenkyo://app/4f5e-7a", true],
  ["blob:https://example.jp/4f5e-7a", false],
  ["https://www.digital.go.jp/a.css", false],
  ["http://127.0.0.1:8080/", false],
  ["ws://127.0.0.1:8080/", false],
  ["tenkyo://app.example.jp/", false],
  ["file:///etc/passwd", false],
  ["devtools://devtools/bundled/inspector.html", false],
])("packed, a request for %s is let through: %s", (address, may) => {
  expect(mayRequest(address, true)).toBe(may);
});

test("the tools of the browser open only while the program is being made", () => {
  expect(mayRequest("devtools://devtools/bundled/inspector.html", false)).toBe(true);
  expect(mayRequest("https://www.digital.go.jp/", false)).toBe(false);
});

test("only the page itself is answered", () => {
  expect(isOwnRequest("tenkyo://app/index.html")).toBe(true);
  expect(isOwnRequest("tenkyo://evil/index.html")).toBe(false);
});

test.each([
  ["clipboard-sanitized-write", "tenkyo://app/", true],
  ["clipboard-sanitized-write", "https://example.jp/", false],
  ["clipboard-read", "tenkyo://app/", false],
  ["geolocation", "tenkyo://app/", false],
  ["media", "tenkyo://app/", false],
  ["notifications", "tenkyo://app/", false],
  ["openExternal", "tenkyo://app/", false],
])("%s asked by %s is granted: %s", (permission, origin, granted) => {
  expect(mayUse(permission, origin)).toBe(granted);
});
