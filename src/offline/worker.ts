/**
 * The worker that keeps the app's files, so that it opens and works without a network, and so that a page
 * goes on working after the host has replaced them. The build writes the list of files before it.
 */
import type { FileList } from "@/offline/file-list";
import { forgetOtherBuilds, keepFiles, type Keeping } from "@/offline/keep-files";
import { keptAnswer, pathOf } from "@/offline/kept-answer";
import { makeShareDesk } from "@/offline/share-desk";
import type { WorkerScope } from "@/offline/worker-scope";

declare const self: WorkerScope;
/** Written by the build. */
declare const builtFiles: FileList;

const folder = self.registration.scope;
const keeping: Keeping = { caches, folder, fetch: (file, how) => fetch(file, how) };
const shareDesk = makeShareDesk(folder);

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles(builtFiles, keeping));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (shareDesk.isShare(request)) {
    const { answer, isOver } = shareDesk.receive(request);
    event.respondWith(answer);
    event.waitUntil(isOver);
    return;
  }
  if (request.method !== "GET") return;
  const path = pathOf(request.url, request.mode === "navigate", builtFiles, folder);
  if (path === null) return;
  event.respondWith(keptAnswer(path, builtFiles, keeping, () => fetch(request)));
});

// "take-over": a person has agreed to this version. "complete": a page has started, and asks whether all is kept.
// Else a page may ask for what was shared with the app.
self.addEventListener("message", (event) => {
  const shared = shareDesk.answer(event.data);
  if (shared) event.ports[0]?.postMessage(shared);
  if (event.data === "take-over") event.waitUntil(self.skipWaiting());
  if (event.data === "complete") {
    const work = complete().then(
      () => true,
      () => false,
    );
    event.waitUntil(work.then((isComplete) => event.ports[0]?.postMessage(isComplete)));
  }
});

async function complete(): Promise<void> {
  await keepFiles(builtFiles, keeping);
  const { installing, waiting } = self.registration;
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  // A page of an earlier build may be among several, and a new build takes over what the old one has.
  if (pages.length === 1 && !installing && !waiting) await forgetOtherBuilds(builtFiles, keeping);
}
