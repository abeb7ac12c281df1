import { useEffect, useState } from "react";

import { fingerprint } from "@/exchange/fingerprint";

type FingerprintProps = {
  readonly label: string;
  /** A public key. */
  readonly of: string;
};

/** A key as words, to be compared with what the other side reads out. */
export function Fingerprint({ label, of }: FingerprintProps) {
  const [words, setWords] = useState("");

  useEffect(() => {
    let isWanted = true;
    void fingerprint(of).then((made) => {
      if (isWanted) setWords(made);
    });
    return () => {
      isWanted = false;
    };
  }, [of]);

  return (
    <div className="fingerprint">
      <p>{label}</p>
      <p className="passphrase-words" dir="ltr" translate="no">
        {words}
      </p>
    </div>
  );
}
