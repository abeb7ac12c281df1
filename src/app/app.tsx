import { Suspense, useEffect, useRef, useState } from "react";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";

import { Header } from "@/app/header";
import { newOwnDraft } from "@/app/new-own-draft";
import { FailureNote } from "@/app/failure-note";
import {
  AboutScreen,
  AfterScreen,
  ClientFormsScreen,
  ClientScreen,
  DataScreen,
  GiveBackScreen,
  GivenBack,
  HandedOver,
  IntakeScreen,
  JournalScreen,
  MonthsView,
  LockEntry,
  LockOffer,
  LockScreen,
  KeyScreen,
  OfflineStatus,
  PracticeScreen,
  QuestionSetScreen,
  RecoveryScreen,
  ReviewScreen,
  SealToScreen,
  SaveReminder,
  SessionList,
  SessionScreen,
  ShareScreen,
} from "@/app/later-screens";
import { NotFound } from "@/app/not-found";
import { ScreenFrame } from "@/app/screen-frame";
import type { StartUp } from "@/app/start-up";
import { MarkScreen } from "@/features/mark/mark-screen";
import type { BodyMap } from "@/domain/body-map";
import type { Shape } from "@/domain/shape";
import type { Told } from "@/features/mark/draft";
import { useDraft } from "@/features/mark/use-draft";
import { useHints } from "@/features/mark/use-hints";
import { useLastTime } from "@/features/mark/use-last-time";
import type { Handed } from "@/features/practice/use-incoming-files";
import { useMessages } from "@/messages/use-messages";
import { changeClient } from "@/storage/clients";
import { getHistory } from "@/storage/histories";
import { getMap } from "@/storage/maps";
import { sayUnsaved } from "@/storage/say-unsaved";

/** What guards the data has time until the screen is there and the first taps are answered. */
const GUARD_DELAY_MS = 1000;

type AppProps = {
  readonly startUp: StartUp;
  /** Told what follows when a start that was stopped goes on. */
  readonly onGoOn: (next: Promise<StartUp>) => void;
};

/** Routes and composition: hands the database and the figure to the screen at hand. */
export function App({ startUp, onGoOn }: AppProps) {
  const say = useMessages();
  if (startUp.state === "handed-over") {
    return (
      <Suspense fallback={<main className="page" aria-busy="true" />}>
        <HandedOver db={startUp.db} posed={startUp.posed} />
      </Suspense>
    );
  }
  return (
    <Router hook={useHashLocation}>
      <Header isBare={startUp.state === "locked"}>
        {startUp.state === "ready" && startUp.db.seal && (
          <Suspense>
            <LockEntry />
          </Suspense>
        )}
      </Header>
      {startUp.state === "loading" && (
        <main className="page" aria-busy="true">
          <p className="soft app-loading" role="status">
            {say("app.loading")}
          </p>
        </main>
      )}
      {startUp.state === "failed" && <FailureNote reason={startUp.reason} />}
      {startUp.state === "locked" && (
        <Suspense fallback={<main className="page" aria-busy="true" />}>
          <LockScreen db={startUp.db} onOpen={() => onGoOn(startUp.goOn())} />
        </Suspense>
      )}
      {startUp.state === "lost" && (
        <Suspense fallback={<main className="page" aria-busy="true" />}>
          <RecoveryScreen db={startUp.db} loss={startUp.loss} />
        </Suspense>
      )}
      {startUp.state === "ready" && <Screens ready={startUp} />}
    </Router>
  );
}

/** A part that did not come over the network is no reason to stop anybody's work. */
function noGuard(): void {}

type ScreensProps = { readonly ready: Extract<StartUp, { state: "ready" }> };

function Screens({ ready }: ScreensProps) {
  const { db, posed } = ready;
  const [client, setClient] = useState(ready.client);
  const marking = useDraft(db, ready.draft);
  const { keep, begin } = marking;
  const saving = useRef(0);

  /** The figure follows a slider at once; what is stored is where it came to rest. */
  function keepShape(shape: Shape) {
    setClient((present) => ({ ...present, shape }));
    clearTimeout(saving.current);
    saving.current = window.setTimeout(() => {
      void sayUnsaved(changeClient(db, client.id, (stored) => ({ ...stored, shape })));
    }, 300);
  }

  const [isGuarded, setIsGuarded] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);

  useEffect(() => {
    const waiting = setTimeout(() => {
      setIsGuarded(true);
      void import("@/app/guard").then(
        ({ guard }) =>
          guard(db, ready.client.id, {
            onClient: setClient,
            onFiles: setHanded,
            keep,
            onNewDay: () => begin(newOwnDraft(ready.client.id)),
          }),
        noGuard,
      );
    }, GUARD_DELAY_MS);
    return () => clearTimeout(waiting);
  }, [db, keep, begin, ready]);

  const hints = useHints(db);
  const lastTime = useLastTime(db, marking.draft.map);
  const beginNewMap = () => marking.begin(newOwnDraft(client.id));

  function goOnIfInHand(map: BodyMap) {
    if (map.id === marking.draft.map.id) void goOnWith(map);
  }

  async function goOnWith(map: BodyMap) {
    const { past, future } = await getHistory(db, map.id);
    marking.begin({ map, past, future });
  }

  /** The map at hand may have been stored anew, as when a file was opened. */
  async function readAgain() {
    const stored = await getMap(db, marking.draft.map.id);
    if (stored) await goOnWith(stored);
  }

  const table = {
    map: marking.draft.map,
    saveState: marking.saveState,
    canUndo: marking.draft.past.length > 0,
    tell: (as: Partial<Told>, gesture?: string) =>
      marking.act({ type: "tell", as, ...(gesture && { gesture }) }),
    undo: () => marking.act({ type: "undo" }),
    saveAgain: marking.saveAgain,
    begin: (as: Partial<Told>) => {
      const draft = newOwnDraft(client.id);
      marking.begin({ ...draft, map: { ...draft.map, ...as } });
    },
    open: (map: BodyMap) => void goOnWith(map),
  };

  const screen = (
    <Suspense fallback={<main className="page" aria-busy="true" />}>
      <Switch>
        <Route path="/">
          <MarkScreen
            key={marking.draft.map.id}
            db={db}
            posed={posed}
            shape={client.shape}
            onShape={keepShape}
            marking={marking}
            lastTime={lastTime}
            hints={hints}
            onGoOn={() => {
              if (lastTime) void goOnWith(lastTime.map);
            }}
            onDrawn={() => performance.mark("fasciamap:ready")}
          />
        </Route>
        <Route path="/review">
          <ReviewScreen
            posed={posed}
            shape={client.shape}
            map={marking.draft.map}
            ghostCount={lastTime?.ghosts.length ?? 0}
          />
        </Route>
        <Route path="/after">
          <AfterScreen db={db} posed={posed} client={client} table={table} />
        </Route>
        <Route path="/journal">
          <JournalScreen db={db} posed={posed} client={client} table={table}>
            <GivenBack db={db} client={client} onTaken={() => void readAgain()} />
          </JournalScreen>
        </Route>
        <Route path="/share">
          <ShareScreen
            posed={posed}
            db={db}
            client={client}
            onClientChange={setClient}
            onNewMap={beginNewMap}
          >
            <SaveReminder db={db} />
          </ShareScreen>
        </Route>
        <Route path="/practice">
          <PracticeScreen
            db={db}
            posed={posed}
            handed={handed}
            onHandedDone={() => setHanded(null)}
          >
            <SaveReminder db={db} />
            <LockOffer db={db} />
          </PracticeScreen>
        </Route>
        <Route path="/data">
          <DataScreen db={db} />
        </Route>
        <Route path="/questions">
          <IntakeScreen db={db} client={client} />
        </Route>
        <Route path="/practice/questions">
          <QuestionSetScreen db={db} />
        </Route>
        <Route path="/practice/key">
          <KeyScreen db={db} />
        </Route>
        <Route path="/seal-to/:key/:name?">
          <SealToScreen db={db} />
        </Route>
        <Route path="/practice/:id/forms">
          {({ id }) => <ClientFormsScreen posed={posed} db={db} clientId={id} />}
        </Route>
        <Route path="/practice/:id/:part?">
          {({ id, part }) => (
            <ClientScreen
              key={id}
              db={db}
              posed={posed}
              id={id}
              part={part}
              overall={(page) => <MonthsView {...page} />}
            >
              {({ maps }) => (
                <SessionList db={db} clientId={id} maps={maps} onMapChange={goOnIfInHand} />
              )}
            </ClientScreen>
          )}
        </Route>
        <Route path="/practice/:id/session/:sessionId">
          {({ id, sessionId }) => (
            <SessionScreen
              db={db}
              posed={posed}
              clientId={id}
              sessionId={sessionId}
              onMapChange={goOnIfInHand}
            />
          )}
        </Route>
        <Route path="/practice/:id/session/:sessionId/give">
          {({ id, sessionId }) => (
            <GiveBackScreen posed={posed} db={db} clientId={id} sessionId={sessionId} />
          )}
        </Route>
        <Route path="/about">
          <AboutScreen>
            <OfflineStatus />
          </AboutScreen>
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
  return (
    <ScreenFrame db={db} marking={marking} shape={client.shape} isSettled={isGuarded}>
      {screen}
    </ScreenFrame>
  );
}
