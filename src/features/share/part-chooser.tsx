import type { LeavablePart } from "@/exchange/make-parcel";
import { useMessages } from "@/messages/use-messages";

type PartChooserProps = {
  /** Those of which there is something. */
  readonly parts: readonly LeavablePart[];
  readonly leftOut: ReadonlySet<LeavablePart>;
  readonly onChange: (leftOut: ReadonlySet<LeavablePart>) => void;
  /** Whoever chooses is not the one of whom all this is. */
  readonly isOfAnother?: boolean;
};

/** What goes along with the maps, each to be left out. */
export function PartChooser({ parts, leftOut, onChange, isOfAnother }: PartChooserProps) {
  const say = useMessages();

  function choose(part: LeavablePart, goesAlong: boolean) {
    const next = new Set(leftOut);
    if (goesAlong) next.delete(part);
    else next.add(part);
    onChange(next);
  }

  function nameOf(part: LeavablePart): string {
    const isSaid = part === "name" || part === "shape" || part === "answers";
    return isOfAnother && isSaid ? say(`forms.part.${part}`) : say(`share.part.${part}`);
  }

  if (parts.length === 0) return null;
  return (
    <fieldset className="share-maps share-parts">
      <legend>
        <h3>{say("share.along")}</h3>
      </legend>
      {parts.map((part) => (
        <label key={part} className="share-map">
          <input
            type="checkbox"
            checked={!leftOut.has(part)}
            onChange={(event) => choose(part, event.target.checked)}
          />
          {nameOf(part)}
        </label>
      ))}
    </fieldset>
  );
}
