import * as z from "zod/mini";

// Before any schema is made: zod otherwise probes `new Function`, which our
// Content-Security-Policy reports as a violation. Schemas import `z` from here for that reason.
z.config({ jitless: true });

export { z };
