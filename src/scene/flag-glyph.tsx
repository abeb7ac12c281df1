import type { SpotFlag } from "@/messages/detail-words";

type FlagGlyphProps = { readonly flag: SpotFlag };

const shapes: Readonly<Record<SpotFlag, string>> = {
  isMain:
    "M12 2.5 14.9 8.6 21.6 9.5 16.7 14.1 17.9 20.8 12 17.6 6.1 20.8 7.3 14.1 2.4 9.5 9.1 8.6Z",
  isToAvoid: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM6.5 10.2v3.6h11v-3.6Z",
};

/** A star for the main spot, a barred disc for one to be avoided, as on the figure. Its word stands beside it. */
export function FlagGlyph({ flag }: FlagGlyphProps) {
  return (
    <svg className="spot-flag" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={shapes[flag]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
