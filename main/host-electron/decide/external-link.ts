import type { Language } from "../../../shared/words/failures.ts";

/** What becomes of an address that the person clicked on. */
export type LinkDecision =
  | { readonly kind: "refuse" }
  | {
      readonly kind: "ask";
      /** As the browser will get it: names of hosts in ASCII, so that no letter looks like another. */
      readonly address: string;
      /** Not encrypted: asked about twice, because others can read and change what comes. */
      readonly twice: boolean;
    };

const longest = 2000;

/** Only the web is opened, and only addresses without a user name, behind which another host hides. */
export function decideLink(address: string): LinkDecision {
  if (address.length > longest || !URL.canParse(address)) return { kind: "refuse" };
  const { protocol, username, password, href } = new URL(address);
  const isWeb = protocol === "https:" || protocol === "http:";
  if (!isWeb || username !== "" || password !== "") return { kind: "refuse" };
  return { kind: "ask", address: href, twice: protocol === "http:" };
}

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: [go: string, stay: string];
}

const words = {
  ja: {
    open: "ブラウザーで開きますか。",
    detail: (address: string) =>
      `${address}\n\n典拠は通信しません。開くのはこの機械のブラウザーで、そこからは通信します。`,
    plain: "暗号化されていない住所です。それでも開きますか。",
    plainDetail: (address: string) => `${address}\n\n途中の誰かが、読むことも書き換えることもできます。`,
    go: "開く",
    stay: "やめる",
  },
  en: {
    open: "Open this in the browser?",
    detail: (address: string) =>
      `${address}\n\nTenkyo does not talk to the network. The browser of this machine opens the address, and does.`,
    plain: "This address is not encrypted. Open it all the same?",
    plainDetail: (address: string) => `${address}\n\nOthers on the way can read and change what comes.`,
    go: "Open",
    stay: "Cancel",
  },
} as const;

/** What is asked, in order; the browser opens when every answer is the first button. */
export function linkQuestions(
  { address, twice }: Extract<LinkDecision, { kind: "ask" }>,
  language: Language,
): Question[] {
  const { open, detail, plain, plainDetail, go, stay } = words[language];
  const first: Question = { message: open, detail: detail(address), buttons: [go, stay] };
  return twice ? [first, { message: plain, detail: plainDetail(address), buttons: [go, stay] }] : [first];
}
