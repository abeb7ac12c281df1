import { type ReactNode, useState } from "react";

import { useMessages } from "@/messages/use-messages";

type OpenedTableProps = {
  /** Makes the table: only once it is opened, for of many plots with hundreds of values few are. */
  readonly children: () => ReactNode;
};

/** The table behind a plot, unfolded when it is wanted. */
export function OpenedTable({ children }: OpenedTableProps) {
  const say = useMessages();
  const [isOpened, setIsOpened] = useState(false);
  return (
    <details onToggle={() => setIsOpened(true)}>
      <summary>{say("journal.table")}</summary>
      <div className="thread-table">{isOpened && children()}</div>
    </details>
  );
}
