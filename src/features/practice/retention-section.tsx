import { useLiveQuery } from "dexie-react-hooks";
import { Link } from "wouter";

import type { ClientLine } from "@/domain/client-summary";
import { monthsBefore } from "@/domain/months-before";
import { useMessages } from "@/messages/use-messages";
import { clientsSeenBefore } from "@/storage/client-summaries";
import type { Database } from "@/storage/database";
import { sayUnsaved } from "@/storage/say-unsaved";
import { readSetting, saveSetting } from "@/storage/settings";
import { SelectField } from "@/ui/select-field";

type RetentionSectionProps = { readonly db: Database };

/** What a practice may choose; 0: no reminder. */
const CHOICES = [0, 6, 12, 24, 36, 60, 120];

/** So many clients are named. */
const NAMED = 20;

/** Reminds the practice of clients who have not been there for as long as it chose. Nothing is deleted by itself. */
export function RetentionSection({ db }: RetentionSectionProps) {
  const say = useMessages();
  const due = useLiveQuery(() => clientsDue(db), [db]);
  if (!due) return null;
  const { months, clients, total } = due;

  return (
    <div className="retention">
      <SelectField
        label={say("clients.retention")}
        value={months}
        onValue={(value) => void sayUnsaved(saveSetting(db, "retentionMonths", value))}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {say("clients.retentionMonths", { count: choice })}
          </option>
        ))}
      </SelectField>
      {months > 0 && (
        <div className="notice" role="status">
          <p>{say("clients.retentionDue", { count: total, months })}</p>
          {clients.length > 0 && (
            <ul className="retention-list">
              {clients.map(({ clientId, name, lastSeen }) => (
                <li key={clientId}>
                  <Link href={`/practice/${clientId}`}>
                    <bdi>{name || say("practice.unnamed")}</bdi>
                  </Link>{" "}
                  <span className="soft">
                    {say("clients.lastSeen", { date: new Date(lastSeen) })}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p className="soft">{say("clients.retentionMeans")}</p>
        </div>
      )}
    </div>
  );
}

async function clientsDue(db: Database) {
  const months = Number((await readSetting(db, "retentionMonths")) ?? 0) || 0;
  const none: { clients: readonly ClientLine[]; total: number } = { clients: [], total: 0 };
  if (months <= 0) return { months: 0, ...none };
  const before = monthsBefore(new Date(), months).toISOString();
  const here = await clientsSeenBefore(db, "here", before, NAMED);
  const archived = await clientsSeenBefore(db, "archived", before, NAMED);
  return {
    months,
    clients: [...here.summaries, ...archived.summaries]
      .toSorted((one, other) => (one.lastSeen < other.lastSeen ? -1 : 1))
      .slice(0, NAMED),
    total: here.total + archived.total,
  };
}
