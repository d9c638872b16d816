import type { BoxId } from '#lib/sense/sign';

const MOST_RECENT = 6;

/** The boxes behind the reducer's numbers, and the ones the user was in lately. Holds none of them alive for long. */
export class KnownBoxes {
  readonly #ids = new WeakMap<HTMLElement, BoxId>();
  readonly #boxes = new Map<BoxId, WeakRef<HTMLElement>>();
  #recent: readonly HTMLElement[] = [];
  #lastId = 0;

  idOf(box: HTMLElement): BoxId {
    const known = this.#ids.get(box);
    if (known !== undefined) return known;
    const id = ++this.#lastId;
    this.#ids.set(box, id);
    this.#boxes.set(id, new WeakRef(box));
    return id;
  }

  get(id: BoxId): HTMLElement | undefined {
    return this.#boxes.get(id)?.deref();
  }

  /** The user is in this box now. */
  touch(box: HTMLElement): void {
    if (this.#recent[0] === box) return;
    this.#recent = [box, ...this.recent().filter((one) => one !== box)].slice(0, MOST_RECENT);
  }

  /** Boxes the user was in lately, last one first, that still stand in the page. */
  recent(): readonly HTMLElement[] {
    return this.#recent.filter((box) => box.isConnected);
  }

  /** Drops what the page has thrown away. */
  tidy(): void {
    this.#recent = this.recent();
    for (const [id, box] of this.#boxes) if (!box.deref()) this.#boxes.delete(id);
  }
}
