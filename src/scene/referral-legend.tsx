import { type Referral, referralTimes, type ReferralTime } from "@/domain/referral";
import { useMessages } from "@/messages/use-messages";

/** The same dashes as on the figure, as SVG writes them. */
const dashes: Readonly<Record<ReferralTime, string>> = {
  during: "none",
  "within-hour": "14 5",
  "next-day": "6 4",
  later: "2 4",
};

type ReferralLegendProps = { readonly referrals: readonly Referral[] };

/** Says what the arcs on the figure mean: their direction, and of those drawn, when it was felt. */
export function ReferralLegend({ referrals }: ReferralLegendProps) {
  const say = useMessages();
  const used = referralTimes.filter((time) => referrals.some(({ when }) => when === time));
  return (
    <div className="referral-legend">
      <p>{say("felt.legend")}</p>
      {used.length > 0 && (
        <ul>
          {used.map((time) => (
            <li key={time}>
              <svg viewBox="0 0 40 10" width="40" height="10" aria-hidden="true">
                <line
                  x1="1"
                  x2="39"
                  y1="5"
                  y2="5"
                  stroke="currentColor"
                  strokeWidth="3"
                  strokeDasharray={dashes[time]}
                />
              </svg>
              {say(`felt.when.${time}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
