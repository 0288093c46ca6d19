import { z } from "zod";
import type { PastQuery } from "../../../shared/contract/searches.ts";
import { rowOf, rowsOf, transaction } from "../library/database.ts";
import { type Library, requireWritable } from "../library/library.ts";

/** Queries that are remembered; those unused for the longest time are forgotten. */
const most = 200;

/** In UTF-16 units. What is longer was pasted, and nobody looks for it in a list. */
const longest = 2_000;

const rowSchema = z
  .object({ query: z.string(), literal: z.number(), last_used: z.string(), uses: z.number() })
  .transform(
    ({ query, literal, last_used, uses }): PastQuery => ({
      query,
      literal: literal === 1,
      lastUsed: last_used,
      uses,
    }),
  );

/** A text column is read up to its first NUL; no search sees one. */
const storable = (query: string) => query.replaceAll("\0", "").trim();

type Asked = Pick<PastQuery, "query" | "literal">;

/** The last one first. */
export function listPastQueries(library: Library): PastQuery[] {
  const statement = library.database.prepare(
    "SELECT query, literal, last_used, uses FROM past_query ORDER BY seq DESC",
  );
  return rowsOf(statement, rowSchema);
}

/** Remembers a query that was answered; false when it is blank or too long, or the library can only be read. */
export function notePastQuery(library: Library, { query, literal }: Asked): boolean {
  const asked = { query: storable(query), literal };
  if (library.readOnlyBecause !== null || asked.query === "" || asked.query.length > longest) return false;
  transaction(library.database, () => {
    const uses = usesOf(library, asked);
    forget(library, asked);
    library.database
      .prepare("INSERT INTO past_query (query, literal, last_used, uses) VALUES (?, ?, ?, ?)")
      .run(asked.query, Number(literal), library.now().toISOString(), uses + 1);
    library.database
      .prepare(
        "DELETE FROM past_query WHERE seq NOT IN (SELECT seq FROM past_query ORDER BY seq DESC LIMIT ?)",
      )
      .run(most);
  });
  return true;
}

function usesOf(library: Library, { query, literal }: Asked): number {
  const statement = library.database.prepare("SELECT uses FROM past_query WHERE query = ? AND literal = ?");
  return rowOf(statement, z.object({ uses: z.number() }), query, Number(literal))?.uses ?? 0;
}

function forget(library: Library, { query, literal }: Asked): number {
  const statement = library.database.prepare("DELETE FROM past_query WHERE query = ? AND literal = ?");
  return Number(statement.run(query, Number(literal)).changes);
}

/**
 * Forgets one query; false when it was not there.
 *
 * @throws Failure library-read-only
 */
export function removePastQuery(library: Library, { query, literal }: Asked): boolean {
  requireWritable(library);
  return forget(library, { query: storable(query), literal }) > 0;
}

/**
 * Forgets all queries and answers how many there were.
 *
 * @throws Failure library-read-only
 */
export function clearPastQueries(library: Library): number {
  requireWritable(library);
  return Number(library.database.prepare("DELETE FROM past_query").run().changes);
}
