import { type ReactNode, useId, useMemo } from "react";

import type { BodyMap } from "@/domain/body-map";
import { regionIds, Side } from "@/domain/region";
import type { Session } from "@/domain/session";
import { qualities } from "@/domain/spot";
import { isFiltering, noFilter, type SpotFilter } from "@/domain/spot-filter";
import { useMessages } from "@/messages/use-messages";
import { SelectField } from "@/ui/select-field";

type FilterBarProps = {
  /** All maps, to offer only regions that are there. */
  readonly maps: readonly BodyMap[];
  /** What is left of them. */
  readonly filtered: readonly BodyMap[];
  readonly sessions: readonly Session[];
  readonly filter: SpotFilter;
  readonly onFilter: (filter: SpotFilter) => void;
};

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Chooses which spots of which maps are looked at; says how much is left as long as anything is left out. */
export function FilterBar({ maps, filtered, sessions, filter, onFilter }: FilterBarProps) {
  const say = useMessages();
  const change = (as: Partial<SpotFilter>) => onFilter({ ...filter, ...as });
  const regions = useMemo(() => {
    const used = new Set(maps.flatMap(({ spots }) => spots.map(({ region }) => region)));
    return regionIds
      .filter((region) => used.has(region))
      .map((region) => ({ id: region, name: say(`region.${region}`) }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }, [maps, say]);
  const count = (of: readonly BodyMap[]) => of.reduce((sum, { spots }) => sum + spots.length, 0);

  return (
    <section className="filter-bar" aria-label={say("filter.title")}>
      <details>
        <summary>{say("filter.title")}</summary>
        <div className="filter-fields">
          <Choice
            label={say("filter.quality")}
            value={filter.quality ?? ""}
            onValue={(value) => change({ quality: qualities.find((one) => one === value) ?? null })}
          >
            {qualities.map((quality) => (
              <option key={quality} value={quality}>
                {say(`quality.${quality}`)}
              </option>
            ))}
          </Choice>
          <Choice
            label={say("filter.least")}
            value={String(filter.least ?? "")}
            onValue={(value) => change({ least: value === "" ? null : Number(value) })}
          >
            {steps.map((step) => (
              <option key={step} value={step}>
                {say("answer.step", { step })}
              </option>
            ))}
          </Choice>
          <Choice
            label={say("filter.side")}
            value={filter.side ?? ""}
            onValue={(value) => change({ side: Side.safeParse(value).data ?? null })}
          >
            {Side.options.map((side) => (
              <option key={side} value={side}>
                {say(`filter.side.${side}`)}
              </option>
            ))}
          </Choice>
          <Choice
            label={say("filter.region")}
            value={filter.region ?? ""}
            onValue={(value) => change({ region: regionIds.find((one) => one === value) ?? null })}
          >
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Choice
            label={say("filter.session")}
            value={filter.sessionId ?? ""}
            onValue={(value) =>
              change({ sessionId: sessions.find(({ id }) => id === value)?.id ?? null })
            }
          >
            {sessions.map(({ id, startedAt }) => (
              <option key={id} value={id}>
                {say("session.when", { date: new Date(startedAt) })}
              </option>
            ))}
          </Choice>
          {(["from", "to"] as const).map((end) => (
            <Day
              key={end}
              label={say(`filter.${end}`)}
              value={filter[end]}
              onValue={(day) => change({ [end]: day })}
            />
          ))}
        </div>
      </details>
      <div role="status">
        {isFiltering(filter) && (
          <p className="notice filter-state">
            {say("filter.state", { shown: count(filtered), count: count(maps) })}
            <button type="button" className="button" onClick={() => onFilter(noFilter)}>
              {say("filter.clear")}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
};

function Choice({ label, value, onValue, children }: ChoiceProps) {
  const say = useMessages();
  return (
    <SelectField label={label} value={value} onValue={onValue}>
      <option value="">{say("filter.all")}</option>
      {children}
    </SelectField>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onValue: (day: string | null) => void;
};

function Day({ label, value, onValue }: DayProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="input"
        value={value ?? ""}
        onChange={({ target }) => onValue(target.value === "" ? null : target.value)}
      />
    </div>
  );
}
