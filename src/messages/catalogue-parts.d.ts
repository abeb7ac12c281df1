// The two parts that scripts/compile-messages.ts makes of a catalogue. Only some texts are in each.
declare module "*.messages.json?first" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
declare module "*.messages.json?later" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
