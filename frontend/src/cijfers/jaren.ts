const HIER = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: 'numeric' });

/** The year and the month (1 to 12) that it is in the Netherlands. */
export function vandaag(nu = new Date()): { jaar: number; maand: number } {
  const deel = (soort: string) => Number(HIER.formatToParts(nu).find(({ type }) => type === soort)?.value);
  return { jaar: deel('year'), maand: deel('month') };
}

const TERUG = 6;

/** The years to choose from; also the one that was asked for. */
export function jaren(ditJaar: number, gevraagd: number): number[] {
  const lijst = Array.from({ length: TERUG + 1 }, (_, terug) => ditJaar - terug);
  return lijst.includes(gevraagd) ? lijst : [...lijst, gevraagd].sort((a, b) => b - a);
}

export const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
