import type { Referral } from "@/domain/referral";
import { referralWords } from "@/messages/referral-words";
import { useMessages } from "@/messages/use-messages";

type FeltListProps = {
  readonly referrals: readonly Referral[];
  /** Where it is given, each can be changed. */
  readonly onEdit?: (referral: Referral) => void;
};

/** What was felt elsewhere, in sentences. */
export function FeltList({ referrals, onEdit }: FeltListProps) {
  const say = useMessages();
  return (
    <ul className="spot-list">
      {referrals.map((referral) => {
        const words = (
          <span>
            <span dir="auto">{referralWords(say, referral)}</span>
            {referral.cameWithIt !== "" && (
              <span className="soft" dir="auto">
                {say("felt.cameWith", { text: referral.cameWithIt })}
              </span>
            )}
          </span>
        );
        return (
          <li key={referral.id}>
            {onEdit ? (
              <button type="button" className="spot-row" onClick={() => onEdit(referral)}>
                {words}
              </button>
            ) : (
              <p className="spot-row felt-said">{words}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
