/** A database as it lay on a disk: what a release made of it, not what today's code would make. */
export interface FrozenDatabase {
  readonly version: number;
  readonly stores: readonly FrozenStore[];
}

/** One store, with the shape the release gave it. A key of cryptography stands as its bytes in base64. */
export interface FrozenStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly FrozenIndex[];
  readonly rows: readonly FrozenRow[];
}

interface FrozenIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
}

interface FrozenRow {
  readonly key: IDBValidKey;
  readonly value: unknown;
  /** Of a hash key, in place of `value`. */
  readonly hashKey?: string;
  /** Of bytes, under their field in `value`. */
  readonly bytes?: Readonly<Record<string, string>>;
}

/** Everything one release left behind in a browser. */
export interface FrozenRelease {
  /** As in the manifest. */
  readonly release: string;
  /** `storage.local` and the journal, open. */
  readonly open: {
    readonly local: Readonly<Record<string, unknown>>;
    readonly journal: FrozenDatabase;
  };
  /** The file that "My data" saved of it. */
  readonly file: string;
  /** Raw ids of conversations by the code the release gave them. */
  readonly rawIds: Readonly<Record<string, string>>;
  /** The same under a passphrase, and what came while it was locked. */
  readonly locked: {
    readonly passphrase: string;
    readonly local: Readonly<Record<string, unknown>>;
    readonly sealed: FrozenDatabase;
  };
}
