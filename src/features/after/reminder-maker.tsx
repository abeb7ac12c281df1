import { useId, useState } from "react";

import { encodeReminder } from "@/exchange/encode-reminder";
import { Chips } from "@/features/after/chips";
import { useMessages } from "@/messages/use-messages";
import { saveFile } from "@/ui/save-file";

const DAYS = ["1", "2", "3", "7"] as const;
const FILE_NAME = "fasciamap-reminder.ics";

/** Makes a calendar file that reminds the person to look again: no service, no account. */
export function ReminderMaker() {
  const say = useMessages();
  const id = useId();
  const [days, setDays] = useState<(typeof DAYS)[number]>("2");
  const [time, setTime] = useState("18:00");
  const [outcome, setOutcome] = useState("");

  function save() {
    const [hours = 18, minutes = 0] = time.split(":").map(Number);
    const now = new Date();
    const at = new Date(
      now.getFullYear(),
      now.getMonth(),
      now.getDate() + Number(days),
      hours,
      minutes,
    );
    const address = `${location.href.split("#", 1)[0]}#/after`;
    const bytes = encodeReminder({
      uid: `${crypto.randomUUID()}@fasciamap`,
      madeAt: now,
      at,
      summary: say("days.remind.summary"),
      description: say("days.remind.description", { address }),
    });
    saveFile(bytes, FILE_NAME, "text/calendar");
    setOutcome(say("days.remind.saved", { name: FILE_NAME }));
  }

  return (
    <details className="felt-came">
      <summary>{say("days.remind")}</summary>
      <div className="after-card">
        <p className="soft">{say("days.remind.text")}</p>
        <Chips
          legend={say("days.remind.when")}
          choices={DAYS}
          chosen={[days]}
          wordFor={(day) => say("days.remind.in", { days: Number(day) })}
          onChoose={setDays}
        />
        <div className="field">
          <label htmlFor={id}>{say("days.remind.time")}</label>
          <input
            id={id}
            className="input reminder-time"
            type="time"
            required
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
        <button
          type="button"
          className="button felt-add"
          disabled={!/^\d\d:\d\d/.test(time)}
          onClick={save}
        >
          {say("days.remind.save")}
        </button>
        <p role="status">{outcome}</p>
      </div>
    </details>
  );
}
