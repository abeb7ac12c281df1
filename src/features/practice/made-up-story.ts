import type { FeltWord } from "@/domain/referral";
import type { Release } from "@/domain/hold";
import type { BuiltInQuestionId } from "@/domain/question";
import type { RegionId, Side } from "@/domain/region";
import type { Shape } from "@/domain/shape";
import type { Quality } from "@/domain/spot";
import type { MessageId } from "@/messages/use-messages";

type StoryPlace = readonly [region: RegionId, side: Side];

/** A spot through all visits. */
type StorySpot = {
  readonly at: StoryPlace;
  readonly qualities: readonly Quality[];
  /** How strong at each visit; `null`: not marked that day. */
  readonly strength: readonly (number | null)[];
  /** How much less after each session. */
  readonly relief: number;
  /** Millimetres along the skin; 0: a point. */
  readonly radius: number;
  readonly isToAvoid?: boolean;
  readonly note?: MessageId;
};

type StoryHold = {
  readonly at: StoryPlace;
  readonly seconds: number;
  readonly found: readonly Quality[];
  /** After each visit's hold. */
  readonly release: readonly Release[];
  /** What was felt elsewhere. */
  readonly felt?: { readonly at: StoryPlace; readonly words: readonly FeltWord[] };
};

/** One made-up client over some months. */
export type Story = {
  readonly name: string;
  readonly shape: Partial<Shape>;
  /** When each visit was, in days before today, the first one first. */
  readonly daysAgo: readonly number[];
  /** The first spot is the one that matters most. */
  readonly spots: readonly StorySpot[];
  readonly holds: readonly StoryHold[];
  /** The health questions that were answered with yes, all others with no; without it, none was answered. */
  readonly health?: readonly BuiltInQuestionId[];
  /** What the therapist wrote down. */
  readonly plan?: MessageId;
  readonly notes?: MessageId;
};

/**
 * Five clients who do not exist, over six months: one who gets better, one who gets better and worse again, one who
 * changes slowly and asks not to be touched at one place, one in whom it moves, one who comes but twice. Invented to
 * show what the app does; they say nothing about what such work does.
 */
export const madeUpStories: readonly Story[] = [
  {
    name: "Mara",
    health: [],
    plan: "demo.planMara",
    notes: "demo.notesMara",
    shape: { preset: "feminine" },
    daysAgo: [176, 155, 127, 92, 50, 8],
    spots: [
      {
        at: ["shoulder_top", "right"],
        qualities: ["hard", "tender"],
        strength: [8, 7, 6, 5, 4, 2],
        relief: 2,
        radius: 35,
        note: "demo.noteDesk",
      },
      {
        at: ["suboccipital", "right"],
        qualities: ["tender"],
        strength: [6, 6, 5, 3, 2, null],
        relief: 2,
        radius: 20,
      },
      {
        at: ["temple_ear", "right"],
        qualities: ["hot"],
        strength: [5, 4, 4, null, null, null],
        relief: 1,
        radius: 0,
      },
      {
        at: ["shoulder_blade", "left"],
        qualities: ["hard"],
        strength: [null, 3, 4, 3, 2, 2],
        relief: 1,
        radius: 40,
      },
    ],
    holds: [
      {
        at: ["shoulder_top", "right"],
        seconds: 260,
        found: ["hard", "hot"],
        release: ["not-yet", "a-little", "a-little", "mostly", "mostly", "fully"],
        felt: { at: ["temple_ear", "right"], words: ["pulling", "warm"] },
      },
      {
        at: ["suboccipital", "right"],
        seconds: 180,
        found: ["tender"],
        release: ["a-little", "a-little", "mostly", "mostly", "fully", "fully"],
      },
    ],
  },
  {
    name: "Jonas",
    shape: { preset: "masculine", muscular: 45 },
    daysAgo: [168, 140, 112, 70, 14],
    spots: [
      {
        at: ["calf", "left"],
        qualities: ["hard", "tender"],
        strength: [7, 5, 3, 3, 7],
        relief: 2,
        radius: 45,
        note: "demo.noteRun",
      },
      {
        at: ["foot_sole", "left"],
        qualities: ["tender"],
        strength: [6, 4, 2, null, 5],
        relief: 1,
        radius: 25,
      },
      {
        at: ["thigh_back", "left"],
        qualities: ["hard"],
        strength: [null, 4, 4, 2, 3],
        relief: 1,
        radius: 50,
      },
    ],
    holds: [
      {
        at: ["calf", "left"],
        seconds: 240,
        found: ["hard"],
        release: ["a-little", "mostly", "fully", "fully", "not-yet"],
        felt: { at: ["foot_sole", "left"], words: ["tingling"] },
      },
      {
        at: ["thigh_back", "left"],
        seconds: 150,
        found: ["hard", "tender"],
        release: ["not-yet", "a-little", "a-little", "mostly", "a-little"],
        felt: { at: ["low_back", "left"], words: ["stretching"] },
      },
    ],
  },
  {
    name: "Ingrid",
    health: ["bleeding"],
    plan: "demo.planIngrid",
    shape: { preset: "older-feminine", lighter: 20 },
    daysAgo: [180, 160, 131, 103, 75, 47, 19],
    spots: [
      {
        at: ["low_back", "midline"],
        qualities: ["hard", "tender"],
        strength: [7, 7, 6, 6, 6, 5, 5],
        relief: 1,
        radius: 60,
        note: "demo.noteGarden",
      },
      {
        at: ["hip_side", "left"],
        qualities: ["tender"],
        strength: [5, 5, 5, 4, 5, 4, 3],
        relief: 1,
        radius: 30,
      },
      {
        at: ["knee_front", "right"],
        qualities: ["hot", "tender"],
        strength: [4, 4, 3, 3, 3, 3, 3],
        relief: 0,
        radius: 25,
        isToAvoid: true,
        note: "demo.noteKnee",
      },
    ],
    holds: [
      {
        at: ["low_back", "midline"],
        seconds: 300,
        found: ["hard"],
        release: ["not-yet", "not-yet", "a-little", "a-little", "a-little", "mostly", "mostly"],
        felt: { at: ["hip_side", "left"], words: ["warm", "melting"] },
      },
    ],
  },
  {
    name: "Tarek",
    shape: { preset: "masculine", heavier: 55, belly: 40 },
    daysAgo: [120, 99, 71, 36],
    spots: [
      {
        at: ["shoulder_blade", "left"],
        qualities: ["hot", "hard"],
        strength: [8, 6, 4, 3],
        relief: 3,
        radius: 45,
        note: "demo.noteDrive",
      },
      {
        at: ["jaw", "left"],
        qualities: ["hard"],
        strength: [null, 4, 6, 5],
        relief: 1,
        radius: 20,
      },
      {
        at: ["neck_back", "left"],
        qualities: ["tender"],
        strength: [5, 5, 4, null],
        relief: 2,
        radius: 25,
      },
    ],
    holds: [
      {
        at: ["shoulder_blade", "left"],
        seconds: 280,
        found: ["hard", "tender"],
        release: ["a-little", "a-little", "mostly", "mostly"],
        felt: { at: ["jaw", "left"], words: ["pressure", "twitching"] },
      },
    ],
  },
  {
    name: "Lu",
    shape: { preset: "teen" },
    daysAgo: [62, 34],
    spots: [
      {
        at: ["forearm_back", "right"],
        qualities: ["hard"],
        strength: [4, 1],
        relief: 2,
        radius: 30,
        note: "demo.noteCello",
      },
    ],
    holds: [
      {
        at: ["forearm_back", "right"],
        seconds: 120,
        found: ["hard"],
        release: ["a-little", "fully"],
      },
    ],
  },
];
