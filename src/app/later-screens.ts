/** Screens that are fetched when somebody first goes to them, with the words they need. */
import { lazy } from "react";

import { withMessages } from "@/messages/later-messages";

export const AboutScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/about/about-screen"))).AboutScreen,
}));
export const AfterScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/after/after-screen"))).AfterScreen,
}));
export const JournalScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/after/journal-screen"))).JournalScreen,
}));
export const IntakeScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/intake/intake-screen"))).IntakeScreen,
}));
export const QuestionSetScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/intake/question-set-screen"))).QuestionSetScreen,
}));
export const ReviewScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/mark/review-screen"))).ReviewScreen,
}));
export const ShareScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/share/share-screen"))).ShareScreen,
}));
export const PracticeScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/practice/practice-screen"))).PracticeScreen,
}));
export const GivenBack = lazy(async () => ({
  default: (await withMessages(import("@/features/practice/given-back"))).GivenBack,
}));
export const GiveBackScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/share/give-back-screen"))).GiveBackScreen,
}));
export const ClientFormsScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/share/client-forms-screen"))).ClientFormsScreen,
}));
export const ClientScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/practice/client-screen"))).ClientScreen,
}));
export const MonthsView = lazy(async () => ({
  default: (await withMessages(import("@/features/months/months-view"))).MonthsView,
}));
export const SessionScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/session/session-screen"))).SessionScreen,
}));
export const SessionList = lazy(async () => ({
  default: (await withMessages(import("@/features/session/session-list"))).SessionList,
}));
export const HandedOver = lazy(async () => ({
  default: (await withMessages(import("@/app/handed-over"))).HandedOver,
}));
export const DataScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/keep/data-screen"))).DataScreen,
}));
export const SaveReminder = lazy(async () => ({
  default: (await withMessages(import("@/features/keep/save-reminder"))).SaveReminder,
}));
export const LockScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/keep/lock-screen"))).LockScreen,
}));
export const LockOffer = lazy(async () => ({
  default: (await withMessages(import("@/features/keep/lock-offer"))).LockOffer,
}));
export const LockEntry = lazy(async () => ({
  default: (await withMessages(import("@/app/lock-entry"))).LockEntry,
}));
export const RecoveryScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/keep/recovery-screen"))).RecoveryScreen,
}));
export const KeyScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/share/key-screen"))).KeyScreen,
}));
export const SealToScreen = lazy(async () => ({
  default: (await withMessages(import("@/features/share/seal-to-screen"))).SealToScreen,
}));
export const NewerVersion = lazy(async () => ({
  default: (await withMessages(import("@/app/newer-version"))).NewerVersion,
}));
export const UnsavedNote = lazy(async () => ({
  default: (await withMessages(import("@/app/unsaved-note"))).UnsavedNote,
}));
export const OfflineStatus = lazy(async () => ({
  default: (await withMessages(import("@/app/offline-status"))).OfflineStatus,
}));
