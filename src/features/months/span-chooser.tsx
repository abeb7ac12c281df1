import { useId, useState } from "react";

import { moments } from "@/domain/body-map";
import { dayOf, type MapSpan, monthsBefore } from "@/domain/map-span";
import { useMessages } from "@/messages/use-messages";
import { SelectField } from "@/ui/select-field";

/** Back from today, in months. */
const lengths = [1, 3, 6, 12] as const;

type SpanChooserProps = {
  readonly span: MapSpan;
  /** So many maps are within it. */
  readonly count: number;
  readonly onChange: (span: MapSpan) => void;
};

/** Which maps are looked at: of what time, and made when. */
export function SpanChooser({ span, count, onChange }: SpanChooserProps) {
  const say = useMessages();
  const id = useId();
  const [kind, setKind] = useState<string>("all");

  function choose(value: string) {
    setKind(value);
    if (value === "own") return;
    const months = Number(value);
    const from = value === "all" ? "" : dayOf(monthsBefore(new Date(), months));
    onChange({ ...span, from, to: "" });
  }

  return (
    <details className="months-span">
      <summary>
        <span role="status">{say("months.count", { count })}</span>
      </summary>
      <div className="months-ends">
        <SelectField label={say("months.time")} value={kind} onValue={choose}>
          <option value="all">{say("months.time.all")}</option>
          {lengths.map((months) => (
            <option key={months} value={months}>
              {say("months.time.last", { count: months })}
            </option>
          ))}
          <option value="own">{say("months.time.own")}</option>
        </SelectField>
        <SelectField
          label={say("months.moment")}
          value={span.moment ?? ""}
          onValue={(value) =>
            onChange({ ...span, moment: moments.find((one) => one === value) ?? null })
          }
        >
          <option value="">{say("months.moment.any")}</option>
          {moments.map((moment) => (
            <option key={moment} value={moment}>
              {say(`months.moment.${moment}`)}
            </option>
          ))}
        </SelectField>
        {kind === "own" &&
          (["from", "to"] as const).map((end) => (
            <div key={end} className="field">
              <label htmlFor={`${id}-${end}`}>{say(`months.time.${end}`)}</label>
              <input
                id={`${id}-${end}`}
                className="input"
                type="date"
                value={span[end]}
                onChange={(event) => onChange({ ...span, [end]: event.target.value })}
              />
            </div>
          ))}
      </div>
    </details>
  );
}
