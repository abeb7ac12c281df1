/** Line drawings on a 24 × 24 grid, our own. */
const paths = {
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  whole: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  body: "M12 3.4a2.1 2.1 0 1 0 0 .01M12 8v7M7.5 9.5 12 8.2l4.5 1.3M12 15l-2.6 6M12 15l2.6 6",
  undo: "M9 14 4.5 9.5 9 5M5 9.5h8.5a5.5 5.5 0 0 1 0 11H10",
  redo: "m15 14 4.5-4.5L15 5M19 9.5h-8.5a5.5 5.5 0 0 0 0 11H14",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  close: "M6 6l12 12M18 6 6 18",
  check: "m5 12.5 4.5 4.5L19 7.5",
  down: "m6 9.5 6 6 6-6",
  globe: "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18",
  menu: "M4 7h16M4 12h16M4 17h16",
  lock: "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2",
  play: "M8 5.5 18 12 8 18.5Z",
  pause: "M9 5.5v13M15 5.5v13",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
} as const;

type IconProps = { readonly name: keyof typeof paths };

/** A small picture beside or instead of a word; what it means is said by its button. */
export function Icon({ name }: IconProps) {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
