import { vi } from "vitest";

import type * as support from "../support/open-test-database";

type OpenTestDatabase = typeof support;

// What the repositories promise they promise under a lock as well: their own tests once more, on rows that
// are sealed on the way in and opened on the way out.
vi.mock("../support/open-test-database", async (original) => {
  const { openTestDatabase } = await original<OpenTestDatabase>();
  const { sealed } = await import("../support/sealed");
  return { openTestDatabase: (name?: string) => sealed(openTestDatabase(name)) };
});

vi.setConfig({ testTimeout: 30_000 }); // sealing takes its time on a busy machine

await import("./answers.test");
await import("./client-summaries.test");
await import("./clients.test");
await import("./file-saves.test");
await import("./find-loss.test");
await import("./import-maps.test");
await import("./link-map.test");
await import("./maps.test");
await import("./question-sets.test");
await import("./restore-backup.test");
await import("./sessions.test");
await import("./settings.test");
await import("./true-summaries.test");
