/** A quality's mark on the figure, drawn small. */
export type Glyph = "hot" | "hard" | "tender";

/** Text with what is to be known to write it. */
export type Words = {
  readonly text: string;
  /** A person's own words: which way they run shows from their letters, not from the page's language. */
  readonly isOwn?: boolean;
  readonly isStrong?: boolean;
};

/** One picture of a row of them. */
export type ReportPicture = {
  readonly jpeg: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  /** What it shows, for whoever does not see it. */
  readonly alt: string;
};

/** One row of a table, and what stands below it in small letters over its whole width. */
export type ReportRow = {
  readonly cells: readonly (Words & { readonly glyphs?: readonly Glyph[] })[];
  readonly below: readonly Words[];
};

/** A part of a report, from top to bottom. */
export type ReportBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly words: Words; readonly isSoft?: boolean }
  | { readonly kind: "list"; readonly items: readonly Words[] }
  /** What a reader in a hurry reads, in a frame. */
  | {
      readonly kind: "glance";
      readonly items: readonly { readonly label: string; readonly words: Words }[];
    }
  | { readonly kind: "pictures"; readonly pictures: readonly ReportPicture[] }
  | {
      readonly kind: "legend";
      readonly items: readonly { readonly glyph: Glyph | null; readonly text: string }[];
    }
  | {
      readonly kind: "table";
      /** `share`: of the width, all shares together 1. */
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly ReportRow[];
    };

/** What a report says, in one language. */
export type Report = {
  /** A language tag. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  /** Below the title, one line each. */
  readonly lines: readonly Words[];
  readonly blocks: readonly ReportBlock[];
  /** At the foot of every page; "{page}" and "{pages}" in it are filled. */
  readonly foot: string;
  readonly paper: "a4" | "letter";
  readonly madeAt: Date;
  /** How a quality is marked: its colour as "#rrggbb", and the letters on it. */
  readonly marks: Readonly<Record<Glyph, { readonly colour: string; readonly letters: string }>>;
};
