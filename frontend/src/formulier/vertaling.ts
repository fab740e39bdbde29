const NEDERLANDS: Record<string, string> = {
  'Add new': 'Toevoegen',
  'Collapse': 'Inklappen',
  'Date and time must both be entered.': 'Vul datum en tijd allebei in.',
  'Decrement': 'Lager',
  'Expand all ({value})': 'Alles tonen ({value})',
  'Increment': 'Hoger',
  'No results': 'Niets gevonden',
  'Nothing to show.': 'Er is niets om te tonen.',
  'Remove tag': 'Weghalen',
  'Search': 'Zoeken',
  'Skip to search': 'Naar het zoekveld',
  'All values selected': 'Alles is gekozen',
  "binding path '{value}' is already claimed": "De sleutel '{value}' komt vaker voor",
};

/** Takes the place of form-js' own translator. */
export function vertaal(sjabloon: string, waarden: Record<string, unknown> = {}): string {
  return (NEDERLANDS[sjabloon] ?? sjabloon).replace(/{([^}]+)}/g, (heel, naam: string) =>
    naam in waarden ? String(waarden[naam]) : heel,
  );
}
