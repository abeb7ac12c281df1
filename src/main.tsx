import { createRoot } from "react-dom/client";

import { Root } from "@/app/root";
import { start } from "@/app/start-up";
import { startLanguage } from "@/app/start-language";
import { Database } from "@/storage/database";
import "@/ui/tokens.css";
import "@/ui/base.css";
import "@/app/layout.css";
import "@/scene/scene.css";
import "@/features/mark/mark.css";

const db = new Database();
const started = start(db); // before the first picture: figure and database load meanwhile

const catalogue = startLanguage(db); // no word is shown before it is known in which language

const place = document.getElementById("app");
if (!place) throw new Error("the page has no place for the app");
const root = createRoot(place);
void catalogue.then((first) => root.render(<Root started={started} catalogue={first} db={db} />));
