import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { Hold } from "@/domain/hold";
import type { Session } from "@/domain/session";
import { foundWords, lastedWords } from "@/messages/hold-words";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";

type SessionToldProps = { readonly figure: Figure; readonly session: Session };

/** The session to which a map belongs, as the client reads it: where the hand rested and what was found. */
export function SessionTold({ figure, session }: SessionToldProps) {
  const say = useMessages();
  const { startedAt, therapist, holds, note } = session;
  return (
    <div className="map-in-words">
      <h3>{say("session.title", { date: new Date(startedAt) })}</h3>
      {therapist !== "" && (
        <p>
          {say("session.therapist")}: <bdi>{therapist}</bdi>
        </p>
      )}
      {holds.length === 0 ? (
        <p>{say("session.noHolds")}</p>
      ) : (
        <ol>
          {holds.map((hold) => (
            <li key={hold.id}>{lineOf(hold)}</li>
          ))}
        </ol>
      )}
      {note !== "" && <p>{say("share.withNote", { note })}</p>}
    </div>
  );

  function lineOf(hold: Hold): string {
    const place = placeHeading(say, hold.region, hold.side, leafOfSpot(figure, hold));
    const lasted = hold.seconds === null ? say("hold.now") : lastedWords(say, hold.seconds);
    const time = say("hold.line", { time: new Date(hold.startedAt), lasted });
    const said = [time, foundWords(say, hold)].filter(Boolean).join(". ");
    return `${place}: ${said}.${hold.note && ` ${say("share.withNote", { note: hold.note })}`}`;
  }
}
