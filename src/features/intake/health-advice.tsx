import type { HealthAction } from "@/domain/built-in-questions";
import { useMessages } from "@/messages/use-messages";

type HealthAdviceProps = { readonly action: HealthAction };

/** What a "yes" asks the person to do, calmly. It locks nothing and names no illness. */
export function HealthAdvice({ action }: HealthAdviceProps) {
  const say = useMessages();
  const isUrgent = action === "emergency" || action === "see-today";
  return <p className={isUrgent ? "notice notice-warn" : "notice"}>{say(`advice.${action}`)}</p>;
}
