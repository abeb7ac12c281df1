import "@/features/about/about.css";

import type { ReactNode } from "react";
import { Link } from "wouter";

import { qualities } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";

/** What the statements about evidence rest on; each is also said in the text that cites it. */
const sources = [
  ["Rathbone et al., Clin J Pain 2017", "10.1097/AJP.0000000000000459"],
  ["Wu et al., Front Med 2021", "10.3389/fmed.2021.697986"],
  ["Chen et al., Complement Ther Med 2021", "10.1016/j.ctim.2021.102737"],
] as const;

type AboutScreenProps = {
  /** How the app stands on this device: whether it works without a network. */
  readonly children?: ReactNode;
};

/** What this is, what its three words mean and how sure that is, and what happens to the data. */
export function AboutScreen({ children }: AboutScreenProps) {
  const say = useMessages();
  return (
    <main className="page about">
      <h1>{say("about.title")}</h1>
      <p>{say("about.what")}</p>

      <h2>{say("about.words")}</h2>
      <p>{say("about.wordsFrom")}</p>
      <dl>
        {qualities.map((quality) => (
          <div key={quality}>
            <dt>{say(`quality.${quality}`)}</dt>
            <dd>{say(`about.${quality}`)}</dd>
          </div>
        ))}
      </dl>

      <h2>{say("about.sure")}</h2>
      <p>{say("about.agreement")}</p>
      <p>{say("about.effect")}</p>
      <ul className="about-sources soft">
        {sources.map(([name, doi]) => (
          <li key={doi} lang="en" dir="ltr">
            {name}, doi:{doi}
          </li>
        ))}
      </ul>

      <h2>{say("about.data")}</h2>
      <p>{say("about.dataHere")}</p>
      <p>{say("about.dataLock")}</p>
      <p>{say("about.dataLeaves")}</p>
      <p>{say("about.dataRemove")}</p>

      {children}

      <h2>{say("about.licences")}</h2>
      <p>{say("about.program")}</p>
      <p>{say("about.figure")}</p>

      <Link href="/" className="button about-back">
        {say("app.toMap")}
      </Link>
    </main>
  );
}
