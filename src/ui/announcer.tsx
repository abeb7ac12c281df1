type AnnouncerProps = { readonly text: string };

/** Says to a screen reader what just changed on the screen. */
export function Announcer({ text }: AnnouncerProps) {
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
