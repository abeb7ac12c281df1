/** The errors of one kind of file. */
type FileErrors = {
  readonly Unreachable: new (message: string, options?: ErrorOptions) => Error;
  readonly Damaged: new (message: string, options?: ErrorOptions) => Error;
};

/**
 * Fetches a file of the app and unpacks it with the browser's own gunzip.
 *
 * @param what - the file, as the errors name it
 * @throws the file's `Unreachable`, or `Damaged` where what came is no whole gzip
 */
export async function fetchUnpacked(
  url: string,
  what: string,
  { Unreachable, Damaged }: FileErrors,
): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Unreachable(`${what} could not be fetched`, { cause: error });
  }
  if (!response.ok || !response.body) {
    throw new Unreachable(`${what} could not be fetched: status ${response.status}`);
  }
  const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (error) {
    throw new Damaged(`${what}: the gzip is damaged`, { cause: error });
  }
}
