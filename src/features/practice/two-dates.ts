import type { BodyMap } from "@/domain/body-map";
import { localDay } from "@/domain/local-day";
import type { Say } from "@/messages/use-messages";

type Dated = Pick<BodyMap, "startedAt">;

/** When two maps were made, so that they can be told apart: of one day, with the time. */
export function twoDates(say: Say, one: Dated, other: Dated): readonly [string, string] {
  const isOneDay = localDay(one.startedAt) === localDay(other.startedAt);
  const words = ({ startedAt }: Dated) =>
    say(isOneDay ? "versus.time" : "versus.date", { date: new Date(startedAt) });
  return [words(one), words(other)];
}
