import { type ChangeEvent, useState } from "react";

import { isLanguage, languages } from "@/messages/languages";
import { useLanguage } from "@/messages/use-language";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";

/**
 * A globe that opens the browser's own list of languages, each by the name it gives itself, so that
 * it can be found by someone who cannot read the language on the screen.
 */
export function LanguageChooser() {
  const say = useMessages();
  const { language, speak } = useLanguage();
  const [isMissing, setIsMissing] = useState(false);

  async function choose(event: ChangeEvent<HTMLSelectElement>) {
    const { value } = event.target;
    if (!isLanguage(value)) return;
    const spoken = await speak(value);
    setIsMissing(!spoken.ok);
  }

  return (
    <div className="language">
      <span className="language-face" aria-hidden="true">
        <Icon name="globe" />
        <span className="language-name">{languages[language].name}</span>
      </span>
      <select
        aria-label={say("language.label")}
        value={language}
        onChange={(event) => void choose(event)}
      >
        {Object.entries(languages).map(([tag, { name, direction }]) => (
          <option key={tag} value={tag} lang={tag} dir={direction}>
            {name}
          </option>
        ))}
      </select>
      {isMissing && (
        <p className="notice notice-warn language-missing" role="alert">
          {say("language.notLoaded")}
        </p>
      )}
    </div>
  );
}
