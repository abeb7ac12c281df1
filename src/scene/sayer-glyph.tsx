type SayerGlyphProps = {
  /** A therapist's finding: in a square frame. */
  readonly isFramed?: boolean;
  /** Both say something of the place: with a tick. */
  readonly isAgreed?: boolean;
};

/** How a marker on the figure shows who says it. Its meaning stands beside it. */
export function SayerGlyph({ isFramed = false, isAgreed = false }: SayerGlyphProps) {
  return (
    <svg className="sayer-glyph" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      {isFramed && (
        <rect
          x="3"
          y="3"
          width="26"
          height="26"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
        />
      )}
      <circle cx="16" cy="16" r="7.5" fill="none" stroke="currentColor" strokeWidth="4" />
      {isAgreed && (
        <>
          <circle cx="25" cy="25" r="6.8" className="sayer-badge" />
          <path d="m21.6 25.2 2.4 2.4 4.4-5" fill="none" className="sayer-tick" strokeWidth="2" />
        </>
      )}
    </svg>
  );
}
