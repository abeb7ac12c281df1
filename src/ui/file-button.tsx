import { useRef } from "react";

import { Icon } from "@/ui/icon";

type FileButtonProps = {
  readonly label: string;
  /** Endings and types, as an `input` has them; any file where it is left out. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
};

/** A button that lets the person choose one file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
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
