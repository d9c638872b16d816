/** One message the page really sent. */
export interface Sent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Which conversation it went to, by whatever the page tells them apart: an address or a name. */
  readonly conversation: string;
}

/** What a test asks of a page: the truth, and things only a page can do. */
export interface PageDesk {
  readonly sent: Sent[];
  readonly text: () => string;
  readonly focus: () => void;
  readonly clearByPage: () => void;
  /** Refuses the next so many sends. */
  readonly refuse: (times: number) => void;
}

declare global {
  interface Window {
    /** Set when the page is ready. */
    desk?: PageDesk;
  }
}
