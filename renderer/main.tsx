import "@fontsource/biz-udpgothic/400.css";
import "@fontsource/biz-udpgothic/700.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "@mantine/dropzone/styles.css";
import "./app.css";
import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { connectBrowser } from "./bridge/client.ts";
import { connectElectron } from "./bridge/electron-bridge.ts";
import { guardComposition } from "./state/keys.ts";

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
// Modals put a style of their own into the page.
setNonce(nonce);

guardComposition(window);

const root = document.getElementById("root");
if (root === null) throw new Error("main: index.html has no #root");
const host = window.tenkyo;
const connect = host === undefined ? connectBrowser : () => connectElectron(host);
createRoot(root).render(<App connect={connect} nonce={nonce} />);
