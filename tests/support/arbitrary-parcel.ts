import fc from "fast-check";

import type { Parcel } from "@/exchange/make-parcel";

import { arbitraryAnswers } from "./arbitrary-answers";
import { arbitraryClient, arbitraryMaps } from "./arbitrary-map";
import { arbitrarySessions } from "./arbitrary-session";

/** Any parcel that can be handed over. */
export const arbitraryParcel: fc.Arbitrary<Parcel> = arbitraryClient.chain((client) =>
  fc.record({
    client: fc.constant({ id: client.id, name: client.name, shape: client.shape }),
    maps: arbitraryMaps(client),
    sessions: arbitrarySessions(client),
    answers: fc.oneof(fc.constant([]), arbitraryAnswers),
  }),
);
