import "@/features/mark/home-screen-notice.css";

import { useEffect, useState } from "react";
import { Link } from "wouter";

import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { hasMaps } from "@/storage/maps";
import { readSetting, saveSetting } from "@/storage/settings";

type HomeScreenNoticeProps = { readonly db: Database };

/** On iPhone and iPad: whether the app runs in the browser, or from the home screen with a store of its own. */
type Place = "browser" | "home";

/**
 * Says, before the first map on an iPhone or iPad, that the browser and the home screen keep separate maps, so
 * that nobody marks in one and looks in the other. Nothing elsewhere, nothing once there is a map, and nothing
 * any more after it was closed.
 */
export function HomeScreenNotice({ db }: HomeScreenNoticeProps) {
  const say = useMessages();
  const [place, setPlace] = useState<Place | null>(null);
  const [isExplained, setIsExplained] = useState(false);

  useEffect(() => {
    let isWanted = true;
    void placeIfNew(db).then((found) => {
      if (isWanted) setPlace(found);
    });
    return () => {
      isWanted = false;
    };
  }, [db]);

  if (!place) return null;
  return (
    <div className="notice home-notice" role="status">
      <p>
        {say(place === "browser" ? "device.browser" : "device.home")}{" "}
        {place === "home" && <Link href="/data">{say("nav.data")}</Link>}
      </p>
      {isExplained && <p>{say("device.browserHow")}</p>}
      <div className="row">
        {place === "browser" && !isExplained && (
          <button type="button" className="button" onClick={() => setIsExplained(true)}>
            {say("device.how")}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            setPlace(null);
            void saveSetting(db, "homeScreenTold", "yes");
          }}
        >
          {say("device.understood")}
        </button>
      </div>
    </div>
  );
}

async function placeIfNew(db: Database): Promise<Place | null> {
  const place = placeOf(navigator);
  if (!place) return null;
  try {
    const isNew = !(await hasMaps(db));
    return isNew && (await readSetting(db, "homeScreenTold")) === undefined ? place : null;
  } catch {
    return null; // saving says what is wrong with the database
  }
}

/** An iPad says of itself that it is a Mac, which has no touch screen. */
function placeOf({ userAgent, maxTouchPoints }: Navigator): Place | null {
  const isApple =
    /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  if (!isApple) return null;
  return matchMedia("(display-mode: standalone)").matches ? "home" : "browser";
}
