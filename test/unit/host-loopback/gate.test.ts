import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "@jest/globals";
import { loopbackHost } from "./loopback.ts";
import { enter, visit } from "./visitor.ts";

test("the address opens once; after that the cookie, which is another secret, opens", async () => {
  const { loopback } = await loopbackHost();
  expect(loopback.entered()).toBe(false);
  const first = await enter(loopback.address);
  expect([first.status, first.headers.location]).toEqual([303, "/"]);
  expect(first.headers["set-cookie"]?.[0]).toMatch(
    /^tenkyo-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u,
  );
  expect(loopback.address).not.toContain(first.cookie.split("=")[1]);
  expect(loopback.entered()).toBe(true);
  const { port, cookie } = first;
  expect((await visit(port, "/", { headers: { cookie } })).status).toBe(200);
  expect((await enter(loopback.address)).status).toBe(403);
  const again = await visit(port, new URL(loopback.address).search.replace(/^/u, "/"), {
    headers: { cookie },
  });
  expect(again.status).toBe(403);
});

test("who does not come in by the address is refused, and the token stays good", async () => {
  const { loopback } = await loopbackHost();
  const { port, search } = new URL(loopback.address);
  const token = `/${search}`;
  const tries: [string, Parameters<typeof visit>[2]][] = [
    ["/", {}],
    ["/assets/main-Ab3_x-9Z.js", {}],
    ["/document/x", {}],
    ["/?token=", {}],
    ["/?token=wrong", {}],
    [`/index.html${search}`, {}],
    [token, { method: "POST", headers: { origin: `http://127.0.0.1:${port}` } }],
    [token, { method: "HEAD" }],
    [token, { headers: { host: "evil.example" } }],
    [token, { headers: { origin: "http://evil.example" } }],
    [token, { headers: { "sec-fetch-site": "cross-site" } }],
    ["/", { headers: { cookie: `tenkyo-${port}=${search.slice("?token=".length)}` } }],
    ["/", { headers: { cookie: `tenkyo-${port}=` } }],
  ];
  for (const [path, sent] of tries) expect((await visit(Number(port), path, sent)).status).toBe(403);
  expect((await enter(loopback.address)).status).toBe(303);
});

test("with the cookie, Host and Origin are still looked at", async () => {
  const { loopback } = await loopbackHost();
  const { port, cookie, origin } = await enter(loopback.address);
  const rows: [Record<string, string>, number][] = [
    [{}, 200],
    [{ origin }, 200],
    [{ host: `localhost:${port}` }, 200],
    [{ host: `localhost:${port}`, origin: `http://localhost:${port}` }, 200],
    [{ "sec-fetch-site": "same-origin" }, 200],
    [{ "sec-fetch-site": "none" }, 200],
    [{ host: `evil.example:${port}` }, 403],
    [{ host: "127.0.0.1" }, 403],
    [{ host: `127.0.0.1:${port + 1}` }, 403],
    [{ host: `localhost.evil.example:${port}` }, 403],
    [{ origin: "http://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: `https://127.0.0.1:${port}` }, 403],
    [{ origin: `http://127.0.0.1:${port + 1}` }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
  ];
  for (const [headers, status] of rows) {
    expect([headers, (await visit(port, "/", { headers: { cookie, ...headers } })).status]).toEqual([
      headers,
      status,
    ]);
  }
});

test("the upgrade wants cookie, Host and Origin, and its own address", async () => {
  const { loopback } = await loopbackHost();
  const { port, cookie, origin } = await enter(loopback.address);
  const upgrade = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
  };
  const rows: [string, Record<string, string>, number][] = [
    ["/contract", { cookie, origin }, 101],
    ["/contract", { origin }, 403],
    ["/contract", { cookie }, 403],
    ["/contract", { cookie, origin: "http://evil.example" }, 403],
    ["/contract", { cookie, origin: "null" }, 403],
    ["/contract", { cookie, origin, host: "evil.example" }, 403],
    [`/${new URL(loopback.address).search}`, { origin }, 403],
    ["/", { cookie, origin }, 404],
    ["/contract/x", { cookie, origin }, 404],
  ];
  for (const [path, headers, status] of rows) {
    const answer = await visit(port, path, { headers: { ...upgrade, ...headers } });
    expect([path, headers, answer.status]).toEqual([path, headers, status]);
    if (status !== 101) expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  }
});

test("every answer carries the policy, and no path leads out of the page", async () => {
  const { loopback } = await loopbackHost();
  const { port, cookie, origin, headers } = await enter(loopback.address);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  const rows: [string, Parameters<typeof visit>[2], number][] = [
    ["/", {}, 403],
    ["/", { headers: { cookie } }, 200],
    ["/", { method: "HEAD", headers: { cookie } }, 200],
    ["/", { method: "PUT", headers: { cookie, origin } }, 405],
    ["/", { method: "PUT", headers: { cookie } }, 403],
    ["/", { method: "TRACE", headers: { cookie, origin } }, 400],
    ["http://127.0.0.1/", { headers: { cookie } }, 400],
    ["/upload", { headers: { cookie } }, 404],
    ["/document/x", { headers: { cookie } }, 404],
    ["/../../etc/passwd", { headers: { cookie } }, 404],
    ["/..%2f..%2fetc%2fpasswd", { headers: { cookie } }, 404],
    ["/..%5c..%5cetc%5cpasswd", { headers: { cookie } }, 404],
    ["/index.html%00", { headers: { cookie } }, 404],
    ["//evil.example/", { headers: { cookie } }, 404],
  ];
  for (const [path, sent, status] of rows) {
    const answer = await visit(port, path, sent);
    expect([path, sent, answer.status]).toEqual([path, sent, status]);
    expect(answer.headers["content-security-policy"]).toMatch(/style-src 'self' 'nonce-[\w-]{22}'/u);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("the nonce of the page is the one of its policy", async () => {
  const { loopback } = await loopbackHost();
  const { port, cookie } = await enter(loopback.address);
  const { text, headers } = await visit(port, "/", { headers: { cookie } });
  const [, nonce] = /<style nonce="([\w-]{22})">/u.exec(text) ?? [];
  expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
});

test("nothing listens on the machine's other addresses", async () => {
  const { loopback } = await loopbackHost();
  const port = Number(new URL(loopback.address).port);
  const listens = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host, port, timeout: 2000 });
      const end = (connected: boolean) => {
        socket.destroy();
        resolve(connected);
      };
      socket
        .once("connect", () => end(true))
        .once("error", () => end(false))
        .once("timeout", () => end(false));
    });
  const others = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, address }) => family === "IPv4" && address !== "127.0.0.1")
    .map(({ address }) => address);
  expect(await listens("127.0.0.1")).toBe(true);
  for (const host of ["127.0.0.2", "::1", ...others])
    expect([host, await listens(host)]).toEqual([host, false]);
});
