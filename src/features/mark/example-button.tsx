import { useMessages } from "@/messages/use-messages";

type ExampleButtonProps = { readonly onStart: () => void };

/** Starts the example, for those who would rather see than read. */
export function ExampleButton({ onStart }: ExampleButtonProps) {
  const say = useMessages();
  return (
    <button type="button" className="button example-button" onClick={onStart}>
      {say("example.show")}
    </button>
  );
}
