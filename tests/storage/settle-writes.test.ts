import { expect, it } from "vitest";

import { openTestDatabase } from "../support/open-test-database";

import { saveSetting } from "@/storage/settings";
import { settleWrites } from "@/storage/settle-writes";

it("resolves only when what was begun to be written is on the disk", async () => {
  const db = openTestDatabase();
  const order: string[] = [];
  const writing = saveSetting(db, "therapist", "Ada").then(() => order.push("written"));
  const settling = settleWrites(db).then(() => order.push("settled"));
  await Promise.all([writing, settling]);
  expect(order).toEqual(["written", "settled"]);
});
