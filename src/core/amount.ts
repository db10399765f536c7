/**
 * A number in data: a JSON number stands for its shortest decimal, so `42.1` has one decimal; where the
 * printed form has more, or a double cannot hold it, `{ decimal: "42.10" }` keeps it.
 */
export type Amount = number | { readonly decimal: string };
