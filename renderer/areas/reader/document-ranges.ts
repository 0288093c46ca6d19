import { PDFDataRangeTransport } from "pdfjs-dist";

/**
 * A document's bytes, in the pieces pdf.js asks for. pdf.js asks for ranges itself over http only and would load a
 * whole file over a custom scheme; fed like this it behaves the same in both hosts.
 */
export class DocumentRanges extends PDFDataRangeTransport {
  readonly #address: string;
  readonly #stop = new AbortController();
  readonly #onFailure: (error: Error) => void;

  constructor(address: string, length: number, onFailure: (error: Error) => void) {
    super(length, null, true);
    this.#address = address;
    this.#onFailure = onFailure;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#load(begin, end).catch((error: Error) => {
      if (!this.#stop.signal.aborted) this.#onFailure(error);
    });
  }

  override abort(): void {
    this.#stop.abort();
  }

  async #load(begin: number, end: number): Promise<void> {
    const answer = await fetch(this.#address, {
      headers: { range: `bytes=${begin}-${end - 1}` },
      signal: this.#stop.signal,
    });
    if (answer.status !== 206) throw new Error(`document bytes: ${answer.status} for ${begin}-${end}`);
    this.onDataRange(begin, new Uint8Array(await answer.arrayBuffer()));
  }
}
