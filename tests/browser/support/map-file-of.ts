import { readFileSync } from "node:fs";

type FileContent = {
  client: { id: string; name: string };
  maps: { id: string; spots: { id: string; note: string }[] }[];
};

const fixture = readFileSync("tests/fixtures/map-file-v1.fasciamap", "utf8");

/**
 * A map file of a client of that name, with ids of its own, to be chosen in a file dialog.
 *
 * @param number - another one is another client
 * @param part - another one holds other maps of the same client
 */
export function mapFileOf(number: number, name: string, { part = 0, note = "" } = {}) {
  const content = JSON.parse(fixture) as FileContent; // as the fixture is
  content.client = { ...content.client, id: idOf(number, 0, 0), name };
  for (const [m, map] of content.maps.entries()) {
    map.id = idOf(number, part * 10 + m + 1, 0);
    for (const [s, spot] of map.spots.entries()) {
      spot.id = idOf(number, part * 10 + m + 1, s + 1);
      if (note) spot.note = note;
    }
  }
  return {
    name: `${name || number}-${part}.fasciamap`,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  };
}

function idOf(client: number, map: number, spot: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  return `30000000-0000-4000-8000-${hex(client, 4)}${hex(map, 5)}${hex(spot, 3)}`;
}
