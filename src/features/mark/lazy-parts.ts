import { lazy } from "react";

import { laterMessages, withMessages } from "@/messages/later-messages";

// What opens only once something was tapped: not waited for by the first tap, and fetched right
// after the first picture.
/** The parts by name. */
export const lazyParts = {
  sheet: () => import("@/features/mark/spot-sheet"),
  keys: () => import("@/features/mark/sheet-keys"),
  shape: () => import("@/features/mark/shape-chooser"),
  paint: () => import("@/features/mark/paint-bar"),
  moveSteps: () => import("@/features/mark/move-steps"),
  finder: () => import("@/scene/place-finder"),
  hint: () => import("@/features/mark/next-hint"),
  example: () => import("@/features/mark/example"),
  exampleButton: () => import("@/features/mark/example-button"),
  damage: () => import("@/features/mark/damage-notice"),
  homeScreen: () => import("@/features/mark/home-screen-notice"),
  lastTime: () => import("@/features/mark/last-time-notice"),
  after: () => import("@/features/mark/after-links"),
  unsaved: () => import("@/features/mark/save-unsaved"),
  merge: () => import("@/features/mark/merge-draft"),
  lastList: () => import("@/features/mark/last-time-list"),
};

export const SpotSheet = lazy(async () => ({
  default: (await withMessages(lazyParts.sheet())).SpotSheet,
}));
export const SheetKeys = lazy(async () => ({
  default: (await withMessages(lazyParts.keys())).SheetKeys,
}));
export const ShapeChooser = lazy(async () => ({
  default: (await withMessages(lazyParts.shape())).ShapeChooser,
}));
export const PaintBar = lazy(async () => ({
  default: (await withMessages(lazyParts.paint())).PaintBar,
}));
export const MoveSteps = lazy(async () => ({
  default: (await withMessages(lazyParts.moveSteps())).MoveSteps,
}));
export const PlaceFinder = lazy(async () => ({
  default: (await withMessages(lazyParts.finder())).PlaceFinder,
}));
export const NextHint = lazy(async () => ({
  default: (await withMessages(lazyParts.hint())).NextHint,
}));
export const Example = lazy(async () => ({
  default: (await withMessages(lazyParts.example())).Example,
}));
export const ExampleButton = lazy(async () => ({
  default: (await withMessages(lazyParts.exampleButton())).ExampleButton,
}));
export const HomeScreenNotice = lazy(async () => ({
  default: (await withMessages(lazyParts.homeScreen())).HomeScreenNotice,
}));
export const DamageNotice = lazy(async () => ({
  default: (await withMessages(lazyParts.damage())).DamageNotice,
}));
export const LastTimeNotice = lazy(async () => ({
  default: (await withMessages(lazyParts.lastTime())).LastTimeNotice,
}));
export const LastTimeList = lazy(async () => ({
  default: (await withMessages(lazyParts.lastList())).LastTimeList,
}));
export const AfterLinks = lazy(async () => ({
  default: (await withMessages(lazyParts.after())).AfterLinks,
}));

/** Fetches these parts before they are asked for, so that they work without a network later too. */
export async function fetchLazyParts(): Promise<void> {
  await Promise.allSettled([laterMessages(), ...Object.values(lazyParts).map((fetch) => fetch())]);
}
