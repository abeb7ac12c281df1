import "@/ui/asked-twice.css";

import { type ReactNode, useId, useState } from "react";

type AskedTwiceProps = {
  /** What the button says that begins it. */
  readonly label: string;
  readonly level: 2 | 3;
  readonly title: string;
  /** What goes, and what stays. */
  readonly children: ReactNode;
  readonly sure: string;
  readonly yes: string;
  readonly back: string;
  /** Does it: what went wrong, in words; `null` when it is done. */
  readonly onYes: () => Promise<string | null>;
};

/** What cannot be taken back: says first what it means, then asks for a tick, and only then can it be done. */
export function AskedTwice(props: AskedTwiceProps) {
  const { label, level, title, children, sure, yes, back, onYes } = props;
  const titleId = useId();
  const [step, setStep] = useState<"closed" | "asking" | "doing">("closed");
  const [isSure, setIsSure] = useState(false);
  const [failure, setFailure] = useState("");
  const Title = level === 2 ? "h2" : "h3";

  async function act() {
    setStep("doing");
    const failed = await onYes();
    if (failed === null) return;
    setStep("asking");
    setFailure(failed);
  }

  function goBack() {
    setIsSure(false);
    setFailure("");
    setStep("closed");
  }

  if (step === "closed") {
    return (
      <div className="row">
        <button
          type="button"
          className="button button-quiet asked-twice-begin"
          onClick={() => setStep("asking")}
        >
          {label}
        </button>
      </div>
    );
  }
  return (
    <section className="notice notice-warn asked-twice" aria-labelledby={titleId}>
      <Title id={titleId} tabIndex={-1} ref={focusOn}>
        {title}
      </Title>
      {children}
      <label className="share-map">
        <input
          type="checkbox"
          checked={isSure}
          onChange={(event) => setIsSure(event.target.checked)}
        />
        {sure}
      </label>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={!isSure || step === "doing"}
          onClick={() => void act()}
        >
          {yes}
        </button>
        <button type="button" className="button" disabled={step === "doing"} onClick={goBack}>
          {back}
        </button>
      </div>
      {failure !== "" && <p role="alert">{failure}</p>}
    </section>
  );
}

/** Once, where it appears: a function made anew would take the focus back with every tick. */
function focusOn(title: HTMLElement | null) {
  title?.focus();
}
