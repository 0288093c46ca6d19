import { EventEmitter } from "node:events";
import { expect, test } from "@jest/globals";
import type { CoreNews } from "../../../main/host-electron/core-side/core-messages.ts";
import {
  createRemoteReaders,
  type ReaderPort,
} from "../../../main/host-electron/core-side/remote-readers.ts";

/** The core's end of a way to an extractor. */
function portOf() {
  const posted: unknown[] = [];
  const events = new EventEmitter();
  const done: string[] = [];
  const port: ReaderPort = {
    on: (event, listener) => events.on(event, listener),
    postMessage: (message) => posted.push(message),
    start: () => void done.push("start"),
    close: () => void done.push("close"),
  };
  return { port, posted, done, say: (data: unknown) => events.emit("message", { data }) };
}

function readers() {
  const told: CoreNews[] = [];
  return { told, readers: createRemoteReaders((news) => told.push(news)) };
}

test("an extractor is asked for at once, and what is posted before its way is there waits for it", () => {
  const { told, readers: all } = readers();
  const reader = all.start();
  expect(told).toEqual([{ kind: "reader-wanted", id: 1 }]);
  const heard: unknown[] = [];
  reader.onMessage((message) => heard.push(message));
  reader.post("一");
  reader.post("二");
  const { port, posted, done, say } = portOf();
  all.attach(1, port);
  reader.post("三");
  say("頁");
  expect([posted, done, heard]).toEqual([["一", "二", "三"], ["start"], ["頁"]]);
});

test.each(["memory", "other"] as const)("its end (%s) is told once, also to who asks late", (cause) => {
  const { readers: all } = readers();
  const [early, late] = [all.start(), all.start()];
  const ends: string[] = [];
  early.onExit((why) => ends.push(`early ${why}`));
  all.ended(1, cause);
  all.ended(1, "other");
  all.ended(2, cause);
  late.onExit((why) => ends.push(`late ${why}`));
  expect(ends).toEqual([`early ${cause}`, `late ${cause}`]);
});

test("killing is asked of main; a way that comes after the end is closed", () => {
  const { told, readers: all } = readers();
  all.start().kill();
  expect(told.at(-1)).toEqual({ kind: "reader-unwanted", id: 1 });
  all.ended(1, "other");
  const { port, done } = portOf();
  all.attach(1, port);
  expect(done).toEqual(["close"]);
});
