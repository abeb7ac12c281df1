import { useEffect, useMemo, useState } from "react";

import { useMessages } from "@/messages/use-messages";
import { saveFile } from "@/ui/save-file";
import { canShareFile, shareFile } from "@/ui/share-file";

/** A file in some form, made before it is asked for. */
export type FormFile =
  | { readonly state: "preparing" }
  /** It could not be made; why, in words. */
  | { readonly state: "failed"; readonly why: string }
  | {
      readonly state: "ready";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      readonly type: string;
    };

type FormOutProps = {
  readonly file: FormFile;
  /** It is a picture that is shown here. */
  readonly isPictured?: boolean;
};

/** Saves or shares a file that is ready, and says what came of it. */
export function FormOut({ file, isPictured = false }: FormOutProps) {
  const say = useMessages();
  const [told, setTold] = useState<{ of: FormFile; words: string } | null>(null);
  const ready = file.state === "ready" ? file : null;
  const sharable = useMemo(() => {
    const shared = ready && new File([ready.bytes], ready.name, { type: ready.type });
    return shared && canShareFile(shared) ? shared : null;
  }, [ready]);

  const picture = useMemo(
    () =>
      ready && isPictured
        ? URL.createObjectURL(new Blob([ready.bytes], { type: ready.type }))
        : null,
    [ready, isPictured],
  );
  useEffect(
    () => () => {
      if (picture !== null) URL.revokeObjectURL(picture);
    },
    [picture],
  );

  async function share(shared: File) {
    const outcome = await shareFile(shared);
    if (outcome === "shared") setTold({ of: file, words: say("share.shared") });
    if (outcome === "failed") setTold({ of: file, words: say("share.notShared") });
  }

  const state =
    file.state === "preparing" ? say("share.preparing") : file.state === "failed" ? file.why : "";
  return (
    <>
      {picture !== null && (
        <img className="way-out-picture" src={picture} alt={say("picture.preview")} />
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={!ready}
          onClick={() => {
            if (!ready) return;
            saveFile(ready.bytes, ready.name, ready.type);
            setTold({ of: file, words: say("csv.saved", { name: ready.name }) });
          }}
        >
          {say("share.save")}
        </button>
        {sharable && (
          <button type="button" className="button" onClick={() => void share(sharable)}>
            {say("share.share")}
          </button>
        )}
      </div>
      <p role="status">{told?.of === file ? told.words : state}</p>
    </>
  );
}
