import { useEffect, useEffectEvent, useId, useState } from "react";

import type { BodyMap } from "@/domain/body-map";
import { wholeMap } from "@/domain/spot-filter";
import { mapTold } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";
import { useMediaQuery } from "@/ui/use-media-query";

type MapTimelineProps = {
  /** All maps, before spots were filtered out of them. */
  readonly wholes: readonly BodyMap[];
  /** Newest first; at least one. */
  readonly maps: readonly BodyMap[];
  readonly map: BodyMap;
  readonly onMap: (map: BodyMap) => void;
};

/** So long each map is shown while they are played, in milliseconds. */
const STEP_MS = 900;

/** All maps on one slider, from the oldest to the newest; they can be played, unless less motion is wanted. */
export function MapTimeline({ wholes, maps, map, onMap }: MapTimelineProps) {
  const say = useMessages();
  const id = useId();
  const [isPlaying, setIsPlaying] = useState(false);
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const last = maps.length - 1;
  const at = last - Math.max(0, maps.indexOf(map));
  const show = (index: number) => {
    const next = maps[last - index];
    if (next) onMap(next);
  };
  const isRunning = isPlaying && !isStill && at < last;

  const step = useEffectEvent(() => {
    if (at + 1 >= last) setIsPlaying(false);
    show(at + 1);
  });
  useEffect(() => {
    if (!isRunning) return;
    const waiting = setTimeout(() => step(), STEP_MS);
    return () => clearTimeout(waiting);
  }, [isRunning, at]);

  function play() {
    if (!isRunning && at === last) show(0);
    setIsPlaying(!isRunning);
  }

  return (
    <section className="timeline">
      <label htmlFor={id}>
        {say("glance.map", { date: new Date(map.startedAt), moment: map.moment })}
        <span className="soft">{say("timeline.place", { at: at + 1, count: maps.length })}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={at}
        aria-valuetext={say("share.mapLine", {
          date: new Date(map.startedAt),
          told: mapTold(say, map, wholeMap(wholes, map)),
        })}
        onChange={({ target }) => {
          setIsPlaying(false);
          show(Number(target.value));
        }}
      />
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={at === 0}
          onClick={() => {
            setIsPlaying(false);
            show(at - 1);
          }}
        >
          {say("journal.older")}
        </button>
        {!isStill && last > 0 && (
          <button type="button" className="button" onClick={play}>
            <Icon name={isRunning ? "pause" : "play"} />
            {say(isRunning ? "timeline.pause" : "timeline.play")}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={at === last}
          onClick={() => {
            setIsPlaying(false);
            show(at + 1);
          }}
        >
          {say("journal.newer")}
        </button>
      </div>
    </section>
  );
}
