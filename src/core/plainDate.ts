/** A calendar date without a time: ISO `YYYY-MM-DD`, as in `"2022-08-16"`. */
export type PlainDate = string;
