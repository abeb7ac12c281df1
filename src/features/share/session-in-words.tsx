import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { Session } from "@/domain/session";
import { foundWords, lastedWords } from "@/messages/hold-words";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";

type SessionInWordsProps = { readonly figure: Figure; readonly session: Session };

/** Everything that a session holds, as sentences: it goes along with the maps that belong to it. */
export function SessionInWords({ figure, session }: SessionInWordsProps) {
  const say = useMessages();
  const { therapist, holds, note } = session;
  return (
    <section className="map-in-words">
      <h3>{say("session.title", { date: new Date(session.startedAt) })}</h3>
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
            <li key={hold.id}>
              {placeHeading(say, hold.region, hold.side, leafOfSpot(figure, hold))}:{" "}
              {[
                say("hold.line", {
                  time: new Date(hold.startedAt),
                  lasted: hold.seconds === null ? say("hold.now") : lastedWords(say, hold.seconds),
                }),
                foundWords(say, hold),
              ]
                .filter(Boolean)
                .join(". ")}
              .{hold.note !== "" && ` ${say("share.withNote", { note: hold.note })}`}
            </li>
          ))}
        </ol>
      )}
      {note !== "" && <p>{say("share.withNote", { note })}</p>}
    </section>
  );
}
