import { expect, it } from "vitest";

import { makePractice } from "../../support/make-practice";
import { openTestDatabase } from "../../support/open-test-database";
import { countPatterns } from "@/features/practice/count-patterns";

it("counts every client, though the list has summarised none of them yet", async () => {
  const db = openTestDatabase();
  for (const { client, maps } of makePractice({ clients: 30, mapsEach: 1, spotsEach: 2 })) {
    await db.clients.put(client);
    await db.maps.bulkPut([...maps]);
  }

  expect((await countPatterns(db)).clients).toBe(30);
});
