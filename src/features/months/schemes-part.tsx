import { useMemo, useState } from "react";

import type { BodyMap } from "@/domain/body-map";
import { markedOnEach } from "@/domain/marked-places";
import { choirFemaleCode, schemes } from "@/domain/region-codes";
import { areaName } from "@/domain/scheme-areas";
import { type MarkedArea, type Scheme, schemeSummary } from "@/domain/scheme-summary";
import type { MonthsPartProps } from "@/features/months/months-page";
import { useNewestShown } from "@/features/months/use-newest-shown";
import { judgementIn, judgementTerms } from "@/messages/judgement-terms";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";
import { SortableTable, type TableColumn } from "@/scene/sortable-table";
import { SelectField } from "@/ui/select-field";

/** What the schemes call themselves, in every language. */
const names: Readonly<Record<Scheme, string>> = {
  choir: "CHOIR-74",
  michigan: "Michigan Body Map-35",
  wpi: "WPI-19",
};

type CountedMap = { readonly map: BodyMap; readonly counts: Readonly<Record<Scheme, number>> };

/** What the chosen maps come to by published schemes: a description, with what of it is our judgement. */
export function SchemesPart({ page, chosen }: MonthsPartProps) {
  const { maps } = page;
  const say = useMessages();
  const terms = useTerms(judgementTerms);
  const [scheme, setScheme] = useState<Scheme>("choir");
  const [isFemale, setIsFemale] = useState(false);
  useNewestShown(page, chosen);
  const marked = useMemo(() => markedOnEach(chosen, maps), [chosen, maps]);
  const summaries = useMemo(
    () => ({
      choir: schemeSummary("choir", marked),
      michigan: schemeSummary("michigan", marked),
      wpi: schemeSummary("wpi", marked),
    }),
    [marked],
  );
  const { areas, counts, total, without, lenient } = summaries[scheme];
  const rows = useMemo(
    (): readonly CountedMap[] =>
      chosen
        .map((map, n) => ({
          map,
          counts: {
            choir: summaries.choir.counts[n] ?? 0,
            michigan: summaries.michigan.counts[n] ?? 0,
            wpi: summaries.wpi.counts[n] ?? 0,
          },
        }))
        .toReversed(),
    [chosen, summaries],
  );
  const areaColumns = useMemo((): readonly TableColumn<MarkedArea>[] => {
    const judged = ({ judgements }: MarkedArea) =>
      terms && judgements.length > 0
        ? `${say("place.unsure")}: ${judgements.map((note) => judgementIn(terms, note)).join(" ")}`
        : "";
    return [
      {
        id: "area",
        title: say("scheme.area"),
        value: ({ code }) => nameOf(scheme, code),
        text: (area) => [nameOf(scheme, area.code), judged(area)].filter(Boolean).join(". "),
        show: (area) => (
          <>
            <span lang="en">{nameOf(scheme, area.code)}</span>
            {judged(area) && (
              <span className="scheme-judgement" lang={terms?.language} dir={terms?.direction}>
                {judged(area)}
              </span>
            )}
          </>
        ),
      },
      {
        id: "code",
        title: say("scheme.code"),
        value: ({ code }) =>
          scheme === "choir" && isFemale ? choirFemaleCode(Number(code)) : Number(code),
      },
      { id: "maps", title: say("heat.maps"), value: ({ maps: times }) => times },
    ];
  }, [say, terms, scheme, isFemale]);
  const mapColumns = useMemo(
    (): readonly TableColumn<CountedMap>[] => [
      {
        id: "date",
        title: say("journal.date"),
        value: ({ map }) => map.startedAt,
        text: ({ map }) => say("table.date", { date: new Date(map.startedAt) }),
      },
      {
        id: "moment",
        title: say("journal.moment"),
        value: ({ map }) => say(`journal.moment.${map.moment}`),
      },
      ...schemes.map((one) => ({
        id: one,
        title: names[one],
        value: ({ counts: own }: CountedMap) => own[one],
      })),
    ],
    [say],
  );

  return (
    <>
      <div className="months-shows" role="group" aria-label={say("scheme.choose")}>
        {schemes.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === scheme}
            onClick={() => setScheme(one)}
          >
            {names[one]}
          </button>
        ))}
      </div>
      {counts.length > 0 && (
        <p>
          <strong>{say("scheme.newest", { areas: counts.at(-1) ?? 0, total })}</strong>{" "}
          {counts.length > 1 &&
            say("scheme.over", {
              count: counts.length,
              least: Math.min(...counts),
              most: Math.max(...counts),
              any: areas.length,
              total,
            })}
        </p>
      )}
      <p className="notice">{say("scheme.description")}</p>
      {scheme === "wpi" && <p className="soft">{say("scheme.wpi")}</p>}
      {scheme === "choir" && (
        <div>
          <SelectField
            label={say("scheme.numbers")}
            value={isFemale ? "female" : "male"}
            onValue={(value) => setIsFemale(value === "female")}
          >
            <option value="male">{say("scheme.numbers.male")}</option>
            <option value="female">{say("scheme.numbers.female")}</option>
          </SelectField>
          <p className="soft">{say("scheme.numbersNote")}</p>
        </div>
      )}
      {areas.length > 0 && (
        <SortableTable
          key={`${scheme} ${isFemale}`}
          caption={say("scheme.table", { name: names[scheme] })}
          columns={areaColumns}
          rows={areas}
          keyOf={({ code }) => code}
        />
      )}
      {without.length > 0 && (
        <p className="soft">
          {say("scheme.without", {
            places: without
              .map(({ region, side }) => placeHeading(say, region, side))
              .join(say("list.comma")),
          })}{" "}
          {lenient > 0 && say("scheme.lenient", { count: lenient })}
        </p>
      )}
      <p className="soft">{say("scheme.judgement")}</p>
      {rows.length > 1 && (
        <SortableTable
          caption={say("scheme.perMap")}
          columns={mapColumns}
          rows={rows}
          keyOf={({ map }) => map.id}
        />
      )}
      <details className="months-source">
        <summary>{say("scheme.sources")}</summary>
        <p lang="en">
          CHOIR Body Map: Scherrer et al., Pain Reports 2021;6(1):e880. Michigan Body Map: Brummett
          et al., Pain 2016;157(6):1205–1212. Widespread Pain Index: Wolfe et al., Semin Arthritis
          Rheum 2016;46(3):319–329.
        </p>
        <p>{say("scheme.sourcesNote")}</p>
      </details>
    </>
  );
}

function nameOf(scheme: Scheme, code: string): string {
  return areaName(scheme, scheme === "wpi" ? code : Number(code)) ?? code;
}
