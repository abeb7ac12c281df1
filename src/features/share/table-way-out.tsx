import { useId, useState } from "react";

import type { BodyMap } from "@/domain/body-map";
import { encodeCodes } from "@/exchange/codes-of-maps";
import { encodeCsv, type Table } from "@/exchange/encode-csv";
import { mapFileName } from "@/exchange/map-file-name";
import { codesTable } from "@/features/share/codes-table";
import { spotsTable } from "@/features/share/spots-table";
import { changesTable, referralsTable } from "@/features/share/told-tables";
import type { WayOutProps } from "@/features/share/ways-out";
import { useLanguage } from "@/messages/use-language";
import { useMessages } from "@/messages/use-messages";
import { saveFile } from "@/ui/save-file";

/** Where a decimal comma is written, Excel parts cells at semicolons. */
const commaLanguages: readonly string[] = ["de", "es", "fr"];

/** The chosen maps as tables for a spreadsheet or a statistics program. */
export function TableWayOut({ posed, parcel }: WayOutProps) {
  const say = useMessages();
  const { language } = useLanguage();
  const hintId = useId();
  const [isForExcel, setIsForExcel] = useState(true);
  const [saved, setSaved] = useState("");
  const { maps } = parcel;

  const tables = [
    { name: "spots", title: say("csv.spots"), make: () => spotsTable(say, posed.figure, maps) },
    { name: "changes", title: say("after.changesPlain"), make: () => changesTable(say, maps) },
    { name: "felt-elsewhere", title: say("felt.title"), make: () => referralsTable(say, maps) },
    { name: "codes", title: say("csv.codes"), make: () => codesTable(say, posed.figure, maps) },
  ].filter(({ name }) => hasRows(name, maps));

  function saveAs(name: string, bytes: Uint8Array<ArrayBuffer>, type: string) {
    saveFile(bytes, name, type);
    setSaved(name);
  }

  function saveTable(name: string, table: Table) {
    const separator = isForExcel && commaLanguages.includes(language) ? ";" : ",";
    const bytes = encodeCsv(table, { hasMark: isForExcel, separator });
    saveAs(mapFileName(new Date(), `-${name}.csv`), bytes, "text/csv");
  }

  const hasSpots = maps.some(({ spots }) => spots.length > 0);
  return (
    <>
      {tables.length === 0 && <p className="soft">{say("csv.empty")}</p>}
      <label className="share-map">
        <input
          type="checkbox"
          checked={isForExcel}
          aria-describedby={hintId}
          onChange={(event) => setIsForExcel(event.target.checked)}
        />
        {say("csv.excel")}
      </label>
      <p id={hintId} className="soft">
        {say("csv.excelHint")}
      </p>
      <div className="row">
        {tables.map(({ name, title, make }) => (
          <button
            key={name}
            type="button"
            className="button"
            onClick={() => saveTable(name, make())}
          >
            {say("csv.save", { title })}
          </button>
        ))}
        {hasSpots && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveAs(mapFileName(new Date(), "-codes.json"), encodeCodes(maps), "application/json")
            }
          >
            {say("csv.codesJson")}
          </button>
        )}
      </div>
      {hasSpots && <p className="soft">{say("csv.codesNote")}</p>}
      <p role="status">{saved !== "" && say("csv.saved", { name: saved })}</p>
    </>
  );
}

function hasRows(name: string, maps: readonly BodyMap[]): boolean {
  return maps.some(({ spots, changes, referrals }) => {
    if (name === "changes") return changes.length > 0;
    if (name === "felt-elsewhere") return referrals.length > 0;
    return spots.length > 0;
  });
}
