/** What was packed into the page as gzip in base64, as text. */
export async function unpack(packed: string): Promise<string> {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  // A loop: `Uint8Array.from` with a callback takes twenty times as long over millions of letters.
  for (let n = 0; n < letters.length; n++) bytes[n] = letters.charCodeAt(n);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
