/** Puts a text where it can be pasted from, in a tap. `false`: the browser did not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no secure page, or the person said no
  }
}
