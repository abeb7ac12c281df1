import type { WordsPart } from "@/features/share/parcel-words";

type ParcelInWordsProps = { readonly words: readonly WordsPart[] };

/** Everything that would leave, for the person to read before it does. */
export function ParcelInWords({ words }: ParcelInWordsProps) {
  return words.map((part) => (
    <section key={part.id} className="map-in-words">
      <h3 dir="auto">{part.title}</h3>
      <Lines part={part} />
      {part.parts.map((inner) => (
        <div key={inner.id} className="map-in-words">
          <h4 dir="auto">{inner.title}</h4>
          <ul className="told-in-words">
            {inner.lines.map((line, at) => (
              // Lines have no id of their own, and two may say the same.
              <li key={at} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

function Lines({ part }: { readonly part: WordsPart }) {
  return (
    <>
      {part.lines.map((line, at) => (
        <p key={at} dir="auto">
          {line}
        </p>
      ))}
      {part.items.length > 0 && (
        <ol>
          {part.items.map((item, at) => (
            <li key={at} dir="auto">
              {item}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
