import { afterAll, expect } from "@jest/globals";
import { testWithSamples } from "../../tools/samples.ts";
import { createSampleReader, samplePdfs, states } from "./sample-reader.ts";

const { read, outcome, close } = createSampleReader();
const guarded = createSampleReader({ openMs: 4_000, pageMs: 1_500, fileMs: 8_000 });
afterAll(() => {
  close();
  guarded.close();
});

testWithSamples("passwords: an owner's is not asked for, a user's is, the right one opens", async () => {
  expect(states(await read("password/owner_aes256.pdf"))).toBe("text");
  for (const [name, password] of [
    ["password/user_aes256.pdf", "himitsu"],
    ["password/user_ja_pw.pdf", "パスワード"],
  ] as const) {
    expect(await outcome(name)).toBe("password-pdf");
    await expect(read(name, { password: "違う" })).rejects.toMatchObject({ data: { code: "password-pdf" } });
    expect(states(await read(name, { password }))).toBe("text");
  }
});

for (const name of samplePdfs("password").filter((file) => !file.includes("owner"))) {
  testWithSamples(`${name} asks for a password`, async () => {
    expect(await outcome(name)).toBe("password-pdf");
  });
}

for (const name of samplePdfs("broken")) {
  testWithSamples(`${name} ends with pages or as broken-pdf, and a good file is read after it`, async () => {
    expect(await outcome(name)).toMatch(/^(broken-pdf|(text|scan|failed)( (text|scan|failed))*)$/);
    expect(states(await read("features/pj-90ms.pdf"))).toBe("text");
  });
}

testWithSamples("1,500 zeros before the header do not matter; one bad page leaves the other", async () => {
  expect(await outcome("broken/junk_prefix.pdf")).toBe("text text text text");
  expect(await outcome("broken/pj-pages-tree-refs.pdf")).toBe("text failed");
  await expect(read("broken/html.pdf")).rejects.toMatchObject({ data: { detail: "Invalid PDF structure." } });
});

for (const name of samplePdfs("hostile")) {
  testWithSamples(`${name} ends within our limits, and a good file is read after it`, async () => {
    expect(await guarded.outcome(name)).toMatch(/^(reader-(memory|time)|text|scan)$/);
    expect(states(await guarded.read("features/pj-90ms.pdf"))).toBe("text");
  });
}

testWithSamples("a bomb is stopped", async () => {
  expect(await guarded.outcome("hostile/bomb_nested.pdf")).toMatch(/^reader-(memory|time)$/);
});
