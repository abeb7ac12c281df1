import { type FormEvent, useId, useState } from "react";

import { cleanLine } from "@/domain/clean-text";
import { TAG_LENGTH, TAG_LIMIT } from "@/domain/client-card";
import type { ClientLine } from "@/domain/client-summary";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import { changeCard } from "@/storage/client-cards";
import type { Database } from "@/storage/database";
import { Icon } from "@/ui/icon";

type TagsFieldProps = { readonly db: Database; readonly client: ClientLine };

/** The tags of a client: the practice's own words, to find clients by. */
export function TagsField({ db, client }: TagsFieldProps) {
  const say = useMessages();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState("");
  const { tags } = client;

  async function change(next: (tags: readonly string[]) => readonly string[]) {
    const changed = await changeCard(db, client.clientId, (card) => ({
      ...card,
      tags: [...new Set(next(card.tags))].slice(0, TAG_LIMIT),
    }));
    setFailure(changed.ok ? "" : notSavedWords(say, changed.failure));
    return changed.ok;
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    const tag = cleanLine(typed);
    if (tag === "") return;
    if (await change((present) => [...present, tag])) setTyped("");
  }

  return (
    <form className="client-menu-part" onSubmit={(event) => void add(event)}>
      <label htmlFor={id}>{say("clients.tags")}</label>
      {tags.length > 0 && (
        <ul className="client-tags">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className="button client-tag-button"
                aria-label={say("clients.removeTag", { tag })}
                onClick={() => void change((present) => present.filter((one) => one !== tag))}
              >
                <bdi>{tag}</bdi>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="row client-tag-add">
        <input
          id={id}
          className="input"
          dir="auto"
          maxLength={TAG_LENGTH}
          value={typed}
          disabled={tags.length >= TAG_LIMIT}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button" disabled={cleanLine(typed) === ""}>
          {say("clients.addTag")}
        </button>
      </div>
      {failure !== "" && <p role="alert">{failure}</p>}
    </form>
  );
}
