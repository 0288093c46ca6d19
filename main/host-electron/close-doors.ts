import type { Language } from "../../shared/words/failures.ts";
import { decideLink, linkQuestions } from "./decide/external-link.ts";
import { hostWords } from "./decide/host-words.ts";
import { mayRequest, mayUse } from "./decide/own-address.ts";
import type { ElectronCalls, SessionCalls } from "./electron-calls.ts";

/** Lets nothing out and nothing be asked for: no request, permission, device, dictionary of a spell checker. */
export function closeDoors(session: SessionCalls, isPackaged: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, isPackaged) }));
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayUse(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
}

/** Shows an address, and opens it in the system's browser when the person says so. */
export async function offerLink(
  { dialog, shell }: Pick<ElectronCalls, "dialog" | "shell">,
  address: string,
  language: Language,
): Promise<void> {
  const decision = decideLink(address);
  if (decision.kind === "refuse") return;
  for (const { message, detail, buttons } of linkQuestions(decision, language)) {
    const question = { type: "question", message, detail, buttons, defaultId: 1, cancelId: 1 } as const;
    const { response } = await dialog.showMessageBox(question);
    if (response !== 0) return;
  }
  await shell.openExternal(decision.address);
}

/** The core goes on ending: the person decides. Answers whether to start it again. */
export async function askToRestart(
  { dialog, app }: Pick<ElectronCalls, "dialog" | "app">,
  language: Language,
): Promise<boolean> {
  const say = hostWords[language];
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: say.coreKeepsEnding,
    detail: say.coreKeepsEndingWhy,
    buttons: [say.restart, say.quit],
    cancelId: 0,
  });
  if (response === 1) app.quit();
  return response === 0;
}
