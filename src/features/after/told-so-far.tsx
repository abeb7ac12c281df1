import { useEffect, useRef } from "react";
import { Link } from "wouter";

import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import { type BodyMap, REFERRAL_LIMIT } from "@/domain/body-map";
import type { Referral } from "@/domain/referral";
import { FeltList } from "@/features/after/felt-list";
import type { Followed } from "@/features/after/followed-map";
import { OutcomeIcon } from "@/features/after/outcome-icon";
import { ReminderMaker } from "@/features/after/reminder-maker";
import { changeWords } from "@/messages/change-words";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";

type ToldSoFarProps = {
  readonly figure: Figure;
  readonly map: BodyMap;
  readonly followed: Followed | null;
  /** Opens the question about one of the followed spots. */
  readonly onAsk: (index: number) => void;
  readonly onFelt: () => void;
  readonly onEditFelt: (referral: Referral) => void;
  /** Begins a further map, also of later the same day. */
  readonly onAnew: () => void;
};

/** All that was told of this map, in words; each answer can be changed. */
export function ToldSoFar(props: ToldSoFarProps) {
  const { figure, map, followed, onAsk, onFelt, onEditFelt, onAnew } = props;
  const say = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const changeOf = new Map(map.changes.map((change) => [change.spotId, change]));
  const dayOf = ({ startedAt }: BodyMap) => new Date(startedAt).toDateString();
  const isOfToday = followed !== null && dayOf(followed.map) === dayOf(map);

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say(`after.done.${map.moment}`, { date: new Date(map.startedAt) })}
      </h1>
      {followed && (
        <section className="after-told">
          <h2>
            {isOfToday
              ? say("after.changesPlain")
              : say("after.changes", { date: new Date(followed.map.startedAt) })}
          </h2>
          <ul className="spot-list">
            {followed.spots.map((spot, index) => {
              const change = changeOf.get(spot.id);
              return (
                <li key={spot.id}>
                  <button type="button" className="spot-row" onClick={() => onAsk(index)}>
                    <span className="spot-glyphs">
                      {change && <OutcomeIcon outcome={change.outcome} />}
                    </span>
                    <span>
                      <strong>
                        {placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot))}
                      </strong>
                      <span className="soft">
                        {change ? changeWords(say, change) : say("after.unsaid")}
                      </span>
                      {change && change.note !== "" && (
                        <q className="soft spot-note" dir="auto">
                          {change.note}
                        </q>
                      )}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section className="after-told">
        {map.referrals.length > 0 && (
          <>
            <h2>{say("felt.title")}</h2>
            <FeltList referrals={map.referrals} onEdit={onEditFelt} />
          </>
        )}
        {map.referrals.length < REFERRAL_LIMIT ? (
          <button type="button" className="button felt-add" onClick={onFelt}>
            <Icon name="plus" />
            {say("felt.add")}
          </button>
        ) : (
          <p className="soft">{say("felt.full", { limit: REFERRAL_LIMIT })}</p>
        )}
      </section>
      <ReminderMaker />
      <div className="row">
        <Link href="/share" className="button button-primary">
          {say("after.toShare")}
        </Link>
        <Link href="/" className="button">
          {say("after.addSpot")}
        </Link>
        <Link href="/journal" className="button">
          {say("journal.title")}
        </Link>
        <button type="button" className="button" onClick={onAnew}>
          {say("after.anew")}
        </button>
      </div>
    </>
  );
}
