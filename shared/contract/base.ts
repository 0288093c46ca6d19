import { oc } from "@orpc/contract";
import { failureDataSchema } from "./failure.ts";

/** Every procedure can answer with one of the listed failures; anything else is a defect of the program. */
export const base = oc.errors({ FAILURE: { data: failureDataSchema } });
