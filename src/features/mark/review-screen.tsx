import "@/features/mark/review.css";

import { Link } from "wouter";

import { leafOfSpot } from "@/body/leaf-of-spot";
import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap } from "@/domain/body-map";
import { saysSomething } from "@/domain/says-something";
import type { Shape } from "@/domain/shape";
import type { Spot } from "@/domain/spot";
import { detailWords, flagWord, spotFlags } from "@/messages/detail-words";
import { placeHeading, placeName } from "@/messages/place-name";
import { spotWords, spreadWords } from "@/messages/spot-words";
import { ToldInWords } from "@/messages/told-in-words";
import { useMessages } from "@/messages/use-messages";
import { PICTURE_SIZE, useFigurePictures } from "@/scene/use-figure-pictures";

type ReviewScreenProps = {
  readonly posed: PosedFigure;
  readonly shape: Shape;
  readonly map: BodyMap;
  /** How many spots of last time are shown and not taken over. */
  readonly ghostCount: number;
};

/** The map on the table in words and pictures, before it is handed over; it can be printed. */
export function ReviewScreen({ posed, shape, map, ghostCount }: ReviewScreenProps) {
  const say = useMessages();
  const { spots, isNothing } = map;
  const pictures = useFigurePictures(posed, shape, spots);
  const { width, height } = PICTURE_SIZE;
  const leafAt = (spot: Spot) => leafOfSpot(posed.figure, spot);
  const isBlank = !saysSomething(map);

  return (
    <main className="page review">
      <h1>{say("review.title", { date: new Date(map.startedAt) })}</h1>
      {isBlank && <p className="notice">{say("review.blank")}</p>}
      {isNothing && <p className="notice">{say("share.nothingToday")}</p>}
      {spots.length > 0 && (
        <>
          <p>{say("review.intro")}</p>
          {pictures.length > 0 && (
            <div className="review-pictures">
              {pictures.map(({ view, url, seen }) => (
                <figure key={view} aria-busy={url === ""}>
                  {url !== "" && (
                    <img
                      src={url}
                      width={width}
                      height={height}
                      alt={say("review.picture", {
                        view,
                        count: seen.length,
                        places: seen
                          .map(
                            ({ spot, number }) =>
                              `${number} ${placeName(say, spot.region, spot.side, leafAt(spot))}`,
                          )
                          .join(say("list.comma")),
                      })}
                    />
                  )}
                  <figcaption className="soft">{say(`view.${view}`)}</figcaption>
                </figure>
              ))}
            </div>
          )}
          <section className="review-words" aria-labelledby="review-words">
            <h2 id="review-words">{say("mark.spotsCount", { count: spots.length })}</h2>
            <ol>
              {spots.map((spot) => (
                <li key={spot.id}>
                  <strong>{placeHeading(say, spot.region, spot.side, leafAt(spot))}</strong>
                  {": "}
                  {[
                    [spotWords(say, spot), spreadWords(say, spot)]
                      .filter(Boolean)
                      .join(say("list.comma")),
                    ...spotFlags.filter((flag) => spot[flag]).map((flag) => flagWord(say, flag)),
                    ...detailWords(say, spot),
                  ].join(". ")}
                  .{spot.note !== "" && ` ${say("share.withNote", { note: spot.note })}`}
                </li>
              ))}
            </ol>
          </section>
          <button type="button" className="button review-print" onClick={() => print()}>
            {say("review.print")}
          </button>
        </>
      )}
      <ToldInWords map={map} heading="h2" />
      {ghostCount > 0 && <p className="notice">{say("review.ghosts", { count: ghostCount })}</p>}
      <div className="review-bar">
        <Link href="/" className="button">
          {say("review.change")}
        </Link>
        {!isBlank && (
          <Link href="/share" className="button button-primary">
            {say("review.handOver")}
          </Link>
        )}
      </div>
    </main>
  );
}
