import { Fragment } from "react";

import type { BodyMap } from "@/domain/body-map";
import { toldChanges, toldReferrals } from "@/messages/told-words";
import { useMessages } from "@/messages/use-messages";

type ToldInWordsProps = {
  readonly map: Pick<BodyMap, "changes" | "referrals">;
  /** Where the headings stand among those of the page. */
  readonly heading: "h2" | "h3" | "h4";
};

/** What a map says beyond its spots, as lists under their headings; nothing where it says no more. */
export function ToldInWords({ map, heading: Heading }: ToldInWordsProps) {
  const say = useMessages();
  const lists = [
    { title: say("after.changesPlain"), told: toldChanges(say, map) },
    { title: say("felt.title"), told: toldReferrals(say, map) },
  ].filter(({ told }) => told.length > 0);

  return lists.map(({ title, told }) => (
    <Fragment key={title}>
      <Heading>{title}</Heading>
      <ul className="told-in-words">
        {told.map(({ id, words }) => (
          <li key={id} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </Fragment>
  ));
}
