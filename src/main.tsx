import { createRoot } from "react-dom/client";

import { Root } from "@/app/root";
import { start } from "@/app/start-up";
import "@/ui/tokens.css";
import "@/ui/base.css";
import "@/app/layout.css";
import "@/scene/scene.css";
import "@/features/mark/mark.css";

const started = start(); // before the first picture: figure and database load meanwhile

const place = document.getElementById("app");
if (!place) throw new Error("the page has no place for the app");
createRoot(place).render(<Root started={started} />);
