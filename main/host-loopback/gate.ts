import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** pass: it is our window. enter: the token was right, give it the cookie. refuse: say nothing more than 403. */
export type Verdict = "pass" | "enter" | "refuse";

interface Asked {
  readonly method: string;
  /** Path and query as they came over the wire. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Gate {
  /** Where the window enters, once. */
  readonly address: string;
  /** What a window that entered keeps; the token is worth nothing afterwards. */
  readonly setCookie: string;
  /** True from the moment a window came in. */
  readonly entered: () => boolean;
  /** @param needsOrigin for what writes or goes on talking: a plain link cannot carry an Origin */
  readonly judge: (asked: Asked, needsOrigin: boolean) => Verdict;
}

/**
 * Decides who is our window. Every program and every user of this machine reaches the port, and every web page the
 * person has open can aim requests at it: so the Host must be ours (DNS rebinding), the Origin too (foreign pages),
 * and a secret must be known. The token stands in a command line that other users can read, so it opens once and
 * the cookie is another secret. Pages of other ports count as "same site", hence Sec-Fetch-Site is looked at.
 */
export function createGate(port: number, secret: () => string): Gate {
  const token = secret();
  const cookie = secret();
  // Browsers keep cookies per host, not per port: two programs must not overwrite each other's.
  const cookieName = `tenkyo-${port}`;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  let used = false;

  const isOurs = (headers: IncomingHttpHeaders, needsOrigin: boolean) => {
    const { host, origin } = headers;
    const site = headers["sec-fetch-site"];
    if (host === undefined || !hosts.has(host)) return false;
    if (origin === undefined ? needsOrigin : origin !== `http://${host}`) return false;
    return site === undefined || site === "same-origin" || site === "none";
  };

  return {
    address: `http://127.0.0.1:${port}/?token=${token}`,
    setCookie: `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
    entered: () => used,
    judge({ method, target, headers }, needsOrigin) {
      if (!isOurs(headers, needsOrigin)) return "refuse";
      const given = tokenOf(target);
      if (given !== null) {
        if (used || method !== "GET" || needsOrigin || !isSame(given, token)) return "refuse";
        used = true;
        return "enter";
      }
      const known = cookiesOf(headers.cookie).some(
        ([name, value]) => name === cookieName && isSame(value, cookie),
      );
      return known ? "pass" : "refuse";
    },
  };
}

/** The token of `/?token=…`; null when the request brings none. */
function tokenOf(target: string): string | null {
  return target.startsWith("/?") ? new URLSearchParams(target.slice(2)).get("token") : null;
}

function cookiesOf(header: string | undefined): (readonly [string, string])[] {
  return (header ?? "").split(";").map((pair) => {
    const [name = "", value = ""] = pair.trim().split("=", 2);
    return [name, value] as const;
  });
}

/** Compared as hashes: of equal length whatever came, and in constant time. */
function isSame(given: string, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}
