/**
 * What crosses between the stand-in's main process and a process it started. Node's processes hand no ports over, so
 * a port has a number and its messages travel beside the others.
 */
export type Relayed =
  | { readonly kind: "message"; readonly data: unknown; readonly port: number | null }
  | { readonly kind: "port"; readonly port: number; readonly data: unknown };
