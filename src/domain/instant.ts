import { z } from "@/domain/zod";

/**
 * A moment in UTC, written as `Date.toISOString` writes it: `2026-11-23T09:30:00.000Z`. One way to
 * write it, so that the order of the texts is the order in time.
 */
export const Instant = z.iso.datetime({ precision: 3 });
