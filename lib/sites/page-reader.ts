/** What of a page may be asked to tell its conversations apart; the DOM behind it is read in lib/edge. */
export interface PageReader {
  /** Of the top page's address: `pathname`, `hash` with the `#`, `search` with the `?`. */
  readonly path: string;
  readonly hash: string;
  readonly query: string;
  /**
   * Value of an attribute on the first element that matches and has it, in open shadow roots too when `deep`.
   * Undefined when there is none or it is empty. Must not throw on a selector the browser does not know.
   */
  attribute(selector: string, attribute: string, deep: boolean): string | undefined;
  /**
   * What the page calls the open conversation, unchanged: a heading or `title` in the bar above the messages, else
   * the accessible name of the region around the composer, else the selected row of the list, else the document's
   * title. Asked only when the address says nothing.
   */
  label(): string | undefined;
}
