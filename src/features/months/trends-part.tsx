import { useMemo, useState } from "react";

import { regionTrends } from "@/domain/region-trends";
import { spotThreads } from "@/domain/spot-threads";
import type { MonthsPartProps } from "@/features/months/months-page";
import { RegionCard } from "@/features/months/region-card";
import { useNewestShown } from "@/features/months/use-newest-shown";
import { useMessages } from "@/messages/use-messages";
import { MomentLegend } from "@/scene/plots/moment-legend";
import { ThreadCard } from "@/scene/plots/thread-card";

const kinds = ["places", "spots"] as const;

/** So many plots are shown at a time. */
const CARDS_AT_ONCE = 6;

/** How strong each place and each spot was on every map, as plots of what was said, with a table behind each. */
export function TrendsPart({ page, chosen }: MonthsPartProps) {
  const { posed, maps } = page;
  const say = useMessages();
  const [kind, setKind] = useState<(typeof kinds)[number]>("places");
  const [shownCount, setShownCount] = useState(CARDS_AT_ONCE);
  const trends = useMemo(() => regionTrends(chosen, maps), [chosen, maps]);
  const threads = useMemo(() => spotThreads(chosen), [chosen]);
  useNewestShown(page, chosen);
  const count = kind === "places" ? trends.length : threads.length;

  return (
    <>
      <div className="months-shows" role="group" aria-label={say("trend.of")}>
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === kind}
            onClick={() => {
              setKind(one);
              setShownCount(CARDS_AT_ONCE);
            }}
          >
            {say(`trend.of.${one}`)}
          </button>
        ))}
      </div>
      <MomentLegend />
      <p className="soft">{say(`trend.note.${kind}`)}</p>
      <ul className="months-cards">
        {kind === "places" &&
          trends
            .slice(0, shownCount)
            .map((trend) => (
              <RegionCard
                key={`${trend.region}/${trend.side}`}
                trend={trend}
                count={chosen.length}
              />
            ))}
        {kind === "spots" &&
          threads
            .slice(0, shownCount)
            .map((thread) => (
              <ThreadCard key={thread.spotId} figure={posed.figure} thread={thread} />
            ))}
      </ul>
      {count > shownCount && (
        <button
          type="button"
          className="button"
          onClick={() => setShownCount(shownCount + CARDS_AT_ONCE)}
        >
          {say("table.more", { shown: shownCount, count })}
        </button>
      )}
    </>
  );
}
