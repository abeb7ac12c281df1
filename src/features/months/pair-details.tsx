import { joinedPairs, joiningLines } from "@/domain/joining-lines";
import type { WebPair } from "@/domain/referral-web";
import { overlayTerms } from "@/messages/overlay-terms";
import { fromToWords } from "@/messages/referral-words";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";

/** Of all pairs of places, in whole percent. */
let chance: number | null = null;

type PairDetailsProps = { readonly pair: WebPair };

/** One pair: how often, and which lines of the model run through both places, each with its evidence. */
export function PairDetails({ pair }: PairDetailsProps) {
  const say = useMessages();
  const terms = useTerms(overlayTerms);
  const { from, to, seen, worked } = pair;
  const isSame = from.region === to.region && from.side === to.side;
  const lines = isSame ? [] : joiningLines(from, to);
  return (
    <section className="pair-details" aria-live="polite">
      <h3>{fromToWords(say, from, [to])}</h3>
      <p>{say("web.count", { seen, worked })}</p>
      {isSame && <p>{say("web.samePlace")}</p>}
      {!isSame && lines.length === 0 && <p>{say("web.noLineModel")}</p>}
      {lines.length > 0 && (
        <>
          <p>{say("web.joins", { count: lines.length })}</p>
          <ul>
            {lines.map(({ id, evidence: { grade, verified, transitions, studies } }) => (
              <li key={id}>
                <strong lang={terms?.language}>{terms?.say(`lines.${id}`)}</strong>
                {": "}
                {say("web.evidence", {
                  grade,
                  verified: verified ?? 0,
                  total: transitions ?? 0,
                  studies: studies ?? 0,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isSame && <p className="soft">{say("web.chance", { percent: chanceInPercent() })}</p>}
    </section>
  );
}

function chanceInPercent(): number {
  if (chance === null) {
    const { joined, pairs } = joinedPairs();
    chance = Math.round((100 * joined) / pairs);
  }
  return chance;
}
