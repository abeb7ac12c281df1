type DeadEndProps = {
  /** What is not there. */
  readonly title: string;
  /** The route that leads on, and what its link says. */
  readonly to: string;
  readonly label: string;
};

/** What an address shows of which there is nothing, or nothing any more. */
export function DeadEnd({ title, to, label }: DeadEndProps) {
  return (
    <main className="page">
      <h1 className="notice">{title}</h1>
      <a href={`#${to}`} className="button">
        {label}
      </a>
    </main>
  );
}
