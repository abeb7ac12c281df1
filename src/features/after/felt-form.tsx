import { useEffect, useId, useRef } from "react";

import type { Hold } from "@/domain/hold";
import {
  durations,
  familiarities,
  FELT_WORD_LIMIT,
  feltWords,
  referralTimes,
} from "@/domain/referral";
import { NOTE_LIMIT } from "@/domain/spot";
import { Chips } from "@/features/after/chips";
import { FeltPlaces } from "@/features/after/felt-places";
import { StrengthChoice } from "@/features/after/strength-choice";
import type { FeltElsewhere } from "@/features/after/use-felt-elsewhere";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";
import { useUnfinished } from "@/ui/use-unfinished";

type FeltFormProps = {
  readonly felt: FeltElsewhere;
  readonly holds: readonly Hold[];
  readonly onFind: () => void;
};

/** Asks what was felt elsewhere: from where to where, and whatever the person wants to say of it. */
export function FeltForm({ felt, holds, onFind }: FeltFormProps) {
  const say = useMessages();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { telling, change } = felt;
  useUnfinished(telling !== null);
  if (!telling) return null;
  const isWhole = telling.from !== null && telling.to.length > 0;

  return (
    <section className="after-card" aria-labelledby={`${id}-title`}>
      <h1 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {say("felt.title")}
      </h1>
      <FeltPlaces felt={felt} holds={holds} onFind={onFind} />
      {isWhole && (
        <>
          <Chips
            legend={say("felt.how")}
            choices={feltWords}
            chosen={telling.words}
            wordFor={(word) => say(`felt.word.${word}`)}
            onChoose={(word) =>
              change({
                words: telling.words.includes(word)
                  ? telling.words.filter((other) => other !== word)
                  : [...telling.words, word],
              })
            }
          />
          <div className="field">
            <label htmlFor={`${id}-own`}>{say("felt.own")}</label>
            <input
              id={`${id}-own`}
              className="input"
              key={telling.ownWord}
              defaultValue={telling.ownWord}
              maxLength={FELT_WORD_LIMIT}
              onBlur={(event) => {
                const ownWord = event.target.value;
                if (ownWord !== telling.ownWord) change({ ownWord });
              }}
            />
          </div>
          <StrengthChoice
            legend={say("felt.strength")}
            value={telling.intensity}
            onChoose={(intensity) => change({ intensity })}
          />
          <Chips
            legend={say("felt.when")}
            choices={referralTimes}
            chosen={telling.when === null ? [] : [telling.when]}
            wordFor={(when) => say(`felt.when.${when}`)}
            onChoose={(when) => change({ when: telling.when === when ? null : when })}
          />
          <Chips
            legend={say("felt.lasted")}
            choices={durations}
            chosen={telling.lasted === null ? [] : [telling.lasted]}
            wordFor={(lasted) => say(`felt.lasted.${lasted}`)}
            onChoose={(lasted) => change({ lasted: telling.lasted === lasted ? null : lasted })}
          />
          <Chips
            legend={say("felt.known")}
            choices={familiarities}
            chosen={telling.isKnown === null ? [] : [telling.isKnown]}
            wordFor={(known) => say(`felt.known.${known}`)}
            onChoose={(known) => change({ isKnown: telling.isKnown === known ? null : known })}
          />
          <details className="felt-came" open={telling.cameWithIt !== ""}>
            <summary>{say("felt.came")}</summary>
            <p id={`${id}-hint`} className="soft">
              {say("felt.cameHint")}
            </p>
            <textarea
              className="input"
              aria-label={say("felt.came")}
              aria-describedby={`${id}-hint`}
              key={telling.cameWithIt}
              defaultValue={telling.cameWithIt}
              maxLength={NOTE_LIMIT}
              onBlur={(event) => {
                const cameWithIt = event.target.value;
                if (cameWithIt !== telling.cameWithIt) change({ cameWithIt });
              }}
            />
          </details>
        </>
      )}
      <div className="after-bar felt-bar">
        <button type="button" className="button felt-remove" onClick={felt.remove}>
          <Icon name="close" />
          {say("felt.remove")}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={!isWhole}
          onClick={felt.close}
        >
          {say("felt.done")}
        </button>
      </div>
    </section>
  );
}
