/** What staff read for a code, by kind of code; the server puts it in the page. */
export type Woordenlijst = Record<string, Record<string, string>>;

const ZONE = 'Europe/Amsterdam';
const DAG = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: ZONE });
const UUR = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

const PLEKKEN: Record<string, string> = { BUITEN_REGIO: 'Buiten de regio', ONBEKEND: 'Nog niet bekend' };

export class Woorden {
  constructor(
    private readonly lijst: Woordenlijst,
    private readonly namen: Record<string, string> = {},
  ) {}

  /** The same words, with the names of the people in one casus. */
  met(namen: Record<string, string>): Woorden {
    return new Woorden(this.lijst, namen);
  }

  /** A code that is newer than the page shows as it is. */
  tekst(soort: string, code: string | undefined): string {
    return code === undefined ? '' : (this.lijst[soort]?.[code] ?? code);
  }

  /** All there is to choose from, by code. */
  lijstVan(soort: string): Record<string, string> {
    return this.lijst[soort] ?? {};
  }

  teksten(soort: string, codes: string[]): string {
    return codes.map((code) => this.tekst(soort, code)).join(', ');
  }

  /** Who did something; steps that nobody does are the service's. */
  wie(gebruiker: string | undefined): string {
    if (gebruiker === undefined) return '';
    return gebruiker === 'systeem' ? 'Meldroute zelf' : (this.namen[gebruiker] ?? gebruiker);
  }
}

export const plek = (gemeente: string) => PLEKKEN[gemeente] ?? gemeente;

export const klok = (moment: string | number) => UUR.format(new Date(moment)).replace(':', '.');

export const dag = (moment: string) => DAG.format(new Date(moment));

export const tijdstip = (moment: string) => `${dag(moment)}, ${klok(moment)} uur`;
