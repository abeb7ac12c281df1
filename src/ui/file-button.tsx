import { useRef } from "react";

import { Icon } from "@/ui/icon";

type FileButtonProps = {
  readonly label: string;
  /** Endings and types, as an `input` has them; any file where it is left out. */
  readonly accept?: string;
} & (
  | { readonly onFile: (file: File) => void }
  /** Several may be chosen; never called with none. */
  | { readonly onFiles: (files: readonly File[]) => void }
);

/** A button that lets the person choose one file, or several. */
export function FileButton({ label, accept, ...taker }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={"onFiles" in taker}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          const [file] = files;
          if (file && "onFiles" in taker) taker.onFiles(files);
          else if (file && "onFile" in taker) taker.onFile(file);
          target.value = ""; // so that choosing the same file again is noticed
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Icon name="file" />
        {label}
      </button>
    </>
  );
}
