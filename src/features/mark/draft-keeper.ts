import type { BodyMap } from "@/domain/body-map";
import { type Draft, type DraftAction, draftAfter } from "@/features/mark/draft";
import type { Database } from "@/storage/database";
import { saveMapWithHistory } from "@/storage/maps";
import type { SaveFailure } from "@/storage/save-failure";

/** Whether what is on the screen is on the disk. */
export type SaveState = "saved" | "saving" | SaveFailure;

/** Told of what to show: the draft when it changed, the state of saving when that did. */
export type DraftListener = {
  readonly onDraft: (draft: Draft) => void;
  readonly onSaveState: (state: SaveState) => void;
};

/** Only two tabs at once need it. */
const merging = () => import("@/features/mark/merge-draft");

/**
 * Keeps a map that is being marked, and the disk, together: one write at a time, the newest state
 * always. What another tab stored in the meantime is taken over, never written over.
 */
export class DraftKeeper {
  private newest: Draft;
  /** What is on the disk already, or has nothing in it that is worth it. */
  private settled: Draft;
  /** The map as this tab last read or stored it. */
  private base: BodyMap;
  private isWriting = false;
  /** Came while this tab was writing. */
  private missed: BodyMap | null = null;
  private readonly db: Database;
  private readonly listener: DraftListener;

  constructor(db: Database, initial: Draft, listener: DraftListener) {
    this.db = db;
    this.newest = initial;
    this.settled = initial;
    this.base = initial.map;
    this.listener = listener;
  }

  /** Puts another map on the table. */
  begin(draft: Draft): void {
    this.newest = draft;
    this.settled = draft;
    this.base = draft.map;
    this.missed = null;
    this.show();
    this.listener.onSaveState("saved");
  }

  /** Says that nothing more can be written, also before somebody tries. */
  sayClosed(): void {
    this.listener.onSaveState("closed");
  }

  /** Does it in memory, and shows it; `save` writes it. Says whether it changed anything. */
  act(action: DraftAction): boolean {
    const next = draftAfter(this.newest, action, new Date().toISOString());
    if (next === this.newest) return false;
    this.newest = next;
    this.show();
    this.listener.onSaveState("saving");
    return true;
  }

  /** Whether what is on the screen is on the disk. */
  get isSaved(): boolean {
    return this.newest === this.settled;
  }

  /** Writes until the newest state is on the disk; `saved` is said only of that very state. */
  async save(): Promise<void> {
    if (this.isSaved) return;
    if (this.isWriting) return; // the write under way goes on with the newest when it is done
    this.isWriting = true;
    try {
      while (await this.writeNewest());
    } finally {
      this.isWriting = false;
    }
    if (this.missed) await this.takeOver(this.missed);
  }

  /** Takes over what another tab has stored, if it is this map and news. */
  async takeOver(theirs: BodyMap): Promise<void> {
    if (!this.isNews(theirs)) return;
    this.missed = theirs;
    if (this.isWriting) return;
    const { mergeDraft } = await merging();
    if (this.isWriting || !this.isNews(theirs)) return;
    this.missed = null;
    this.merge(mergeDraft, theirs);
  }

  /** Writes once. Whether there is more to write then. */
  private async writeNewest(): Promise<boolean> {
    const written = this.newest;
    const { map, past, future } = written;
    const result = await saveMapWithHistory(
      this.db,
      map,
      { mapId: map.id, past, future },
      this.base.id === map.id ? this.base : map,
    );
    if (!result.ok) {
      this.listener.onSaveState(result.failure);
      return false;
    }
    if (result.value) {
      const { mergeDraft } = await merging();
      if (this.isNews(result.value)) this.merge(mergeDraft, result.value);
      if (this.newest !== this.settled) return true;
      this.listener.onSaveState("saved");
      return false;
    }
    if (this.newest.map.id === map.id) {
      this.base = map;
      this.settled = written;
      if (this.newest !== written) return true;
    }
    this.listener.onSaveState("saved");
    performance.mark("fasciamap:saved");
    return false;
  }

  private isNews(theirs: BodyMap): boolean {
    return theirs.id === this.newest.map.id && theirs.changedAt > this.base.changedAt;
  }

  private merge(
    mergeDraft: (base: BodyMap, draft: Draft, theirs: BodyMap) => Draft,
    theirs: BodyMap,
  ): void {
    this.newest = mergeDraft(this.base, this.newest, theirs);
    this.base = theirs;
    if (this.newest.map === theirs) this.settled = this.newest;
    this.show();
  }

  private show(): void {
    this.listener.onDraft(this.newest);
  }
}
