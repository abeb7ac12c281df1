/**
 * What the worker uses of its surroundings. The types that come with the compiler know a page or a worker,
 * not both in one project.
 */
export type WorkerScope = {
  readonly registration: { readonly scope: string } & Pick<
    ServiceWorkerRegistration,
    "installing" | "waiting"
  >;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { includeUncontrolled: boolean; type: "window" }): Promise<readonly object[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
};

type Lasting = { waitUntil(work: Promise<unknown>): void };

type WorkerEvents = {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & { readonly data: unknown; readonly ports: readonly MessagePort[] };
  readonly fetch: Lasting & {
    readonly request: Request;
    respondWith(answer: Promise<Response>): void;
  };
};
