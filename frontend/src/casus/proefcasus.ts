import type { Casus } from './casus';
import { Woorden } from './woorden';

/** A casus for tests; all of it is invented. */
export function proefcasus(anders: Partial<Casus> = {}): Casus {
  return {
    nummer: 'C-twente-2026-000001',
    regio: 'twente',
    gemeente: 'Enschede',
    status: 'IN_BEHANDELING',
    eigenaar: 'twente-enschede-aandachtsfunctionaris',
    gevaarniveau: 'GEEN',
    dringendheid: 'NORMAAL',
    leeftijdscategorie: 'MEERDERJARIG',
    vormen: ['ARBEID'],
    afgeschermd: false,
    geopendOp: '2026-01-02T08:00:00Z',
    laatstBewogenOp: '2026-01-03T08:00:00Z',
    betrokkenGemeenten: [],
    ontvangenMeldingen: [],
    betrokkenen: [],
    locaties: [],
    kenmerken: [],
    beslissingen: [],
    tijdlijn: [],
    namen: {},
    taken: [],
    verwijzingen: [],
    verbanden: [],
    verrijkingen: [],
    informatieverzoeken: [],
    consultaties: [],
    contacten: [],
    kennisgevingen: [],
    tabelversies: [],
    waarschuwingen: [],
    noodopvang: [],
    noodvervoer: [],
    spoedadviezen: [],
    opTafel: [],
    embargos: [],
    acties: [],
    interventies: [],
    ...anders,
  };
}

export const WOORDEN = new Woorden({
  partner: { POLITIE: 'Politie (AVIM)', RIEC: 'RIEC' },
  verwijzing: { VERZONDEN: 'Verzonden' },
  deelbaarheid: { JA: 'Ja' },
  gegevens: { CONTACT: 'Contactgegevens' },
  groep: { 'twente-enschede-aandachtsfunctionaris': 'Aandachtsfunctionaris Enschede' },
});
