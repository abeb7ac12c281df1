import { Link } from "wouter";

import type { BodyMap } from "@/domain/body-map";
import type { Session } from "@/domain/session";
import { referralsOfSession } from "@/domain/telling-maps";
import { foundWords, lastedWords } from "@/messages/hold-words";
import { placeHeading } from "@/messages/place-name";
import { referralWords } from "@/messages/referral-words";
import { useMessages } from "@/messages/use-messages";

type LastSessionProps = { readonly session: Session; readonly maps: readonly BodyMap[] };

/** More of them are in the session itself. */
const SHOWN = 5;

/** What was done the last time, and what answered elsewhere. */
export function LastSession({ session, maps }: LastSessionProps) {
  const say = useMessages();
  const { holds } = session;
  const referrals = referralsOfSession(session, maps);
  const left = Math.max(0, holds.length - SHOWN) + Math.max(0, referrals.length - SHOWN);
  return (
    <section className="glance-card">
      <h2>{say("glance.session", { date: new Date(session.startedAt) })}</h2>
      {holds.length === 0 && <p className="soft">{say("session.noHolds")}</p>}
      <ul className="glance-lines">
        {holds.slice(0, SHOWN).map((hold) => (
          <li key={hold.id}>
            <strong>{placeHeading(say, hold.region, hold.side)}</strong>{" "}
            <span className="soft">
              {[
                hold.seconds === null ? say("hold.now") : lastedWords(say, hold.seconds),
                foundWords(say, hold).toLowerCase(),
              ]
                .filter(Boolean)
                .join(say("list.comma"))}
            </span>
          </li>
        ))}
      </ul>
      {referrals.length > 0 && (
        <>
          <h3>{say("felt.title")}</h3>
          <ul className="glance-lines">
            {referrals.slice(0, SHOWN).map((referral) => (
              <li key={referral.id} dir="auto">
                {referralWords(say, referral)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Link href={`/practice/${session.clientId}/session/${session.id}`} className="button">
        {left > 0 ? say("glance.openSessionMore", { count: left }) : say("glance.openSession")}
      </Link>
    </section>
  );
}
