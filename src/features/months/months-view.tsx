import "@/features/months/months.css";

import { useMemo, useState } from "react";

import { mapsInSpan, wholeSpan } from "@/domain/map-span";
import { FrequencyPart } from "@/features/months/frequency-part";
import type { MonthsPage } from "@/features/months/months-page";
import { SchemesPart } from "@/features/months/schemes-part";
import { SpanChooser } from "@/features/months/span-chooser";
import { TrendsPart } from "@/features/months/trends-part";
import { WebPart } from "@/features/months/web-part";
import { useMessages } from "@/messages/use-messages";

const parts = ["often", "trends", "web", "schemes"] as const;

/** What all maps of some months show together: how often, how strong, felt elsewhere, and by published schemes. */
export function MonthsView(page: MonthsPage) {
  const say = useMessages();
  const [part, setPart] = useState<(typeof parts)[number]>("often");
  const [span, setSpan] = useState(wholeSpan);
  const { maps, isWhole } = page;
  const chosen = useMemo(() => mapsInSpan(maps, span), [maps, span]);

  if (!isWhole) {
    return (
      <p className="soft" role="status">
        {say("months.reading")}
      </p>
    );
  }
  if (maps.length === 0) return <p className="soft">{say("timeline.none")}</p>;
  return (
    <div className="months">
      <div className="months-parts" role="group" aria-label={say("months.parts")}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === part}
            onClick={() => setPart(one)}
          >
            {say(`months.part.${one}`)}
          </button>
        ))}
      </div>
      <SpanChooser span={span} count={chosen.length} onChange={setSpan} />
      {chosen.length === 0 && <p className="notice">{say("months.none")}</p>}
      {part === "often" && <FrequencyPart page={page} chosen={chosen} />}
      {part === "trends" && <TrendsPart page={page} chosen={chosen} />}
      {part === "web" && <WebPart page={page} chosen={chosen} />}
      {part === "schemes" && <SchemesPart page={page} chosen={chosen} />}
    </div>
  );
}
