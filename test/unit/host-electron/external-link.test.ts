import { expect, test } from "@jest/globals";
import { decideLink, linkQuestions } from "../../../main/host-electron/decide/external-link.ts";

test("an address of the web is asked about, in the form the browser gets", () => {
  expect(decideLink("https://www.mhlw.go.jp/stf/newpage_1.html")).toEqual({
    kind: "ask",
    address: "https://www.mhlw.go.jp/stf/newpage_1.html",
    twice: false,
  });
  expect(decideLink("https://日本語.jp/資料")).toEqual({
    kind: "ask",
    address: "https://xn--wgv71a119e.jp/%E8%B3%87%E6%96%99",
    twice: false,
  });
});

test("without encryption it is asked about twice, the address shown each time", () => {
  const decision = decideLink("http://www.city.example.jp/");
  expect(decision).toMatchObject({ kind: "ask", twice: true });
  if (decision.kind === "refuse") return;
  for (const language of ["ja", "en"] as const) {
    const questions = linkQuestions(decision, language);
    expect(questions).toHaveLength(2);
    expect(questions.every(({ detail }) => detail.startsWith("http://www.city.example.jp/\n"))).toBe(true);
  }
});

test.each([
  "file:///etc/passwd",
  "javascript:alert(1)",
  "mailto:a@example.jp",
  "tenkyo://app/",
  "ms-settings:privacy",
  "smb://server/share",
  // The host is what stands behind the @.
  "https://www.digital.go.jp@evil.example/",
  "住所ではない",
  `https://example.jp/${"あ".repeat(2000)}`,
])("%s is never opened", (address) => {
  expect(decideLink(address)).toEqual({ kind: "refuse" });
});
