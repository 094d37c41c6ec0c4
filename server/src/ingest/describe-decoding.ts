import type { IntakeNote } from "../ports.ts";
import type { Decoded } from "./decode-bytes.ts";

/** What a person should know about how bytes became text: assumptions and losses, nothing when all was certain. */
export function describeDecoding(source: string, decoded: Decoded): IntakeNote[] {
  const notes: IntakeNote[] = [];
  const { encoding, basis, replaced, contradicted, text } = decoded;
  if (basis === "guessed")
    notes.push({ source, code: "encoding-assumed", message: `no encoding declared, read as ${encoding}` });
  if (basis === "shape")
    notes.push({ source, code: "encoding-assumed", message: `no byte order mark, read as ${encoding}` });
  if (contradicted !== null)
    notes.push({
      source,
      code: "encoding-contradicted",
      message: `declared as ${contradicted}, but written in ${encoding}`,
    });
  if (replaced > 0)
    notes.push({
      source,
      code: "replacement-characters",
      message: `${replaced} byte sequences are not ${encoding}; each became U+FFFD`,
    });
  const controls = text.match(/[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  if (controls > 0)
    notes.push({ source, code: "control-characters", message: `${controls} control characters in the text` });
  return notes;
}
