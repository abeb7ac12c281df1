import { lazy, Suspense, useState } from "react";

import { useMessages } from "@/messages/use-messages";

const CodeReaderDialog = lazy(async () => ({
  default: (await import("@/features/practice/code-reader-dialog")).CodeReaderDialog,
}));

type CodeImportProps = { readonly onFile: (file: File) => void };

/** Reads what a client's screen shows as codes. The camera is asked for only when this is tapped. */
export function CodeImport({ onFile }: CodeImportProps) {
  const say = useMessages();
  const [isReading, setIsReading] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setIsReading(true)}>
        {say("qr.read")}
      </button>
      {isReading && (
        <Suspense>
          <CodeReaderDialog
            onFile={(file) => {
              setIsReading(false);
              onFile(file);
            }}
            onClose={() => setIsReading(false)}
          />
        </Suspense>
      )}
    </>
  );
}
