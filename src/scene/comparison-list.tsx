import "@/scene/comparison-list.css";

import type { ReactNode } from "react";

import type { Hold } from "@/domain/hold";
import type { Spot } from "@/domain/spot";
import type { Comparison } from "@/domain/compare-findings";
import { SayerGlyph } from "@/scene/sayer-glyph";
import { foundWords } from "@/messages/hold-words";
import { spotWords } from "@/messages/spot-words";
import { useMessages } from "@/messages/use-messages";

type ComparisonListProps = {
  readonly comparison: Comparison;
  readonly nameOf: (place: Spot | Hold) => string;
};

/** Where client and therapist agree and where only one of them says something, in words; also the legend. */
export function ComparisonList({ comparison, nameOf }: ComparisonListProps) {
  const say = useMessages();
  const { both, onlyClient, onlyTherapist } = comparison;
  const clientLine = (spot: Spot) => say("compare.client", { words: spotWords(say, spot) });
  const therapistLine = (hold: Hold) => say("compare.therapist", { words: foundWords(say, hold) });

  return (
    <section className="comparison">
      <h2>{say("compare.title")}</h2>
      <Group
        title={say("compare.both", { count: both.length })}
        glyph={<SayerGlyph isFramed isAgreed />}
      >
        {both.map(({ spot, holds }) => (
          <li key={spot.id}>
            <strong>{nameOf(spot)}</strong>
            <span className="soft">{clientLine(spot)}</span>
            {holds.map((hold) => (
              <span key={hold.id} className="soft">
                {therapistLine(hold)}
              </span>
            ))}
          </li>
        ))}
      </Group>
      <Group title={say("compare.onlyClient", { count: onlyClient.length })} glyph={<SayerGlyph />}>
        {onlyClient.map((spot) => (
          <li key={spot.id}>
            <strong>{nameOf(spot)}</strong>
            <span className="soft">{clientLine(spot)}</span>
          </li>
        ))}
      </Group>
      <Group
        title={say("compare.onlyTherapist", { count: onlyTherapist.length })}
        glyph={<SayerGlyph isFramed />}
      >
        {onlyTherapist.map((hold) => (
          <li key={hold.id}>
            <strong>{nameOf(hold)}</strong>
            <span className="soft">{therapistLine(hold)}</span>
          </li>
        ))}
      </Group>
      <p className="soft">{say("compare.rule")}</p>
    </section>
  );
}

type GroupProps = {
  readonly title: string;
  readonly glyph: ReactNode;
  readonly children: readonly ReactNode[];
};

function Group({ title, glyph, children }: GroupProps) {
  return (
    <section className="compare-group" aria-label={title}>
      <h3>
        {glyph}
        {title}
      </h3>
      {children.length > 0 && <ul>{children}</ul>}
    </section>
  );
}
