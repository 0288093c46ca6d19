import { ORPCError } from "@orpc/client";
import type { Original } from "./window-world.ts";

/** The one call of the contract that the window's answers need; every kind of client has it. */
interface Documents {
  readonly documents: {
    readonly original: (input: { readonly document: string }) => PromiseLike<Original>;
  };
}

/** The original of a document; null when there is no such document, several of that name, or no library. */
export async function findOriginal(client: Documents, document: string): Promise<Original | null> {
  try {
    return await client.documents.original({ document });
  } catch (error) {
    // Declared failures are answers.
    if (error instanceof ORPCError && error.defined) return null;
    throw error;
  }
}
