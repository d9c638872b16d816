/** Where a case is proved: a test file, and the beginning of a title (or of a row's name) in it. */
export type Proof = readonly [file: string, title: string];

/** One of the cases in which trust could be broken. */
export type Case = {
  readonly n: number;
  /** The hazard, and what is expected. */
  readonly says: string;
} & ({ readonly by: readonly Proof[] } | { readonly leftOut: string });
