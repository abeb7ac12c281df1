import type { BodyMap } from "@/domain/body-map";
import type { SaveFailure } from "@/storage/save-failure";

/** What can be told of a map here. */
export type ToldAfter = Partial<
  Pick<BodyMap, "spots" | "moment" | "sessionId" | "followsId" | "changes" | "referrals">
>;

/**
 * The one map that lies open in the app, and what this feature may do with it. It is the same that is
 * marked on, so that two screens never write two states of one map.
 */
export type MapOnTable = {
  readonly map: BodyMap;
  /** Whether what is on the screen is on the disk. */
  readonly saveState: "saved" | "saving" | SaveFailure;
  readonly canUndo: boolean;
  /** What is told with one gesture is one step of undo. */
  readonly tell: (as: ToldAfter, gesture?: string) => void;
  readonly undo: () => void;
  readonly saveAgain: () => void;
  /** Puts a blank map of now on the table. It is stored once something is told. */
  readonly begin: (as: ToldAfter) => void;
  /** Puts a stored map on the table, with its steps of undo. */
  readonly open: (map: BodyMap) => void;
};
