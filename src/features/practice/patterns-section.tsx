import { useEffect, useState } from "react";

import { LEAST_CLIENTS, type PracticePatterns } from "@/domain/practice-patterns";
import { countPatterns } from "@/features/practice/count-patterns";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";

type PatternsSectionProps = { readonly db: Database };

/** What is marked across the practice, as counts without a name. It is counted when it is unfolded. */
export function PatternsSection({ db }: PatternsSectionProps) {
  const say = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const [patterns, setPatterns] = useState<PracticePatterns | null>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    void countPatterns(db).then((counted) => {
      if (isWanted) setPatterns(counted);
    });
    return () => {
      isWanted = false;
    };
  }, [db, isOpen]);

  return (
    <details className="patterns" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say("clients.patterns")}</summary>
      {patterns?.clients === 0 && <p className="soft">{say("clients.patternsNobody")}</p>}
      {patterns && patterns.clients > 0 && (
        <>
          <p>{say("clients.patternsMeans", { count: patterns.clients, least: LEAST_CLIENTS })}</p>
          {patterns.places.length === 0 ? (
            <p className="soft">{say("clients.patternsNone", { least: LEAST_CLIENTS })}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{say("clients.patternsPlace")}</th>
                  <th scope="col">{say("practice.clients")}</th>
                </tr>
              </thead>
              <tbody>
                {patterns.places.map(({ region, side, clients }) => (
                  <tr key={`${region} ${side}`}>
                    <th scope="row">{placeHeading(say, region, side)}</th>
                    <td>{clients}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </details>
  );
}
