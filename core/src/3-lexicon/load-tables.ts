import type { EntryClass } from "./entry-classes.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { loadActors } from "./load-actors.ts";
import { loadAdjectives } from "./load-adjectives.ts";
import { loadCalendar } from "./load-calendar.ts";
import { loadContentNouns } from "./load-content-nouns.ts";
import { loadCountries } from "./load-countries.ts";
import { loadCues } from "./load-cues.ts";
import { loadEvents } from "./load-events.ts";
import { loadFurniture } from "./load-furniture.ts";
import { loadHarms } from "./load-harms.ts";
import { loadLabels } from "./load-labels.ts";
import { loadModifiers } from "./load-modifiers.ts";
import { loadNorms } from "./load-norms.ts";
import { loadNumerals } from "./load-numerals.ts";
import { loadOffices } from "./load-offices.ts";
import { loadParticles } from "./load-particles.ts";
import { loadPeople } from "./load-people.ts";
import { loadPlaceCues } from "./load-place-cues.ts";
import { loadSpeakers } from "./load-speakers.ts";
import { loadTitles } from "./load-titles.ts";

/**
 * Every table of the lexicon: a new one is a line here. The forms are entered when `scripts/compile-lexicon.ts` runs,
 * so run it again after every change of a TSV **or of a loader**; at start only the rows are read.
 */
export function loadTables() {
  return {
    cue: loadCues(),
    particle: loadParticles(),
    "content-noun": loadContentNouns(),
    speaker: loadSpeakers(),
    adjective: loadAdjectives(),
    furniture: loadFurniture(),
    numeral: loadNumerals(),
    calendar: loadCalendar(),
    modifier: loadModifiers(),
    people: loadPeople(),
    harm: loadHarms(),
    event: loadEvents(),
    label: loadLabels(),
    title: loadTitles(),
    actor: loadActors(),
    office: loadOffices(),
    demonym: loadCountries(),
    "place-cue": loadPlaceCues(),
    norm: loadNorms(),
  } satisfies Partial<Record<EntryClass, LexiconTable<unknown>>>;
}

export type Tables = ReturnType<typeof loadTables>;
