import { gemeentekeuzes, ONBEKEND, type Keuze, type Keuzelijsten } from './keuzelijsten';
import type { Rij } from './melding';
import { rijenlijst } from './rijenlijst';
import { keuzelijst, tekstveld, type Tekstsoort } from './velden';

/** The fields of one row: each gets its path from the row and its value from what was there before. */
class Rijvelden {
  constructor(
    private readonly pad: string,
    private readonly rij: Rij,
  ) {}

  tekst(naam: string, label: string, soort: Tekstsoort = {}, uitleg?: string): HTMLElement {
    return tekstveld(this.veld(naam, label, uitleg), soort);
  }

  geboortedatum(): HTMLElement {
    const vandaag = new Date().toISOString().slice(0, 10);
    return this.tekst('geboortedatum', 'Geboortedatum', { type: 'date', tot: vandaag });
  }

  /** A list that has “Onbekend” starts there; any other starts empty. */
  keuze(naam: string, label: string, keuzes: Keuze[]): HTMLElement {
    const onbekend = keuzes.some(({ code }) => code === ONBEKEND);
    const veld = this.veld(naam, label);
    return keuzelijst(
      { ...veld, waarde: veld.waarde ?? (onbekend ? ONBEKEND : '') },
      keuzes,
      onbekend ? undefined : 'Maak een keuze',
    );
  }

  private veld(naam: string, label: string, uitleg?: string) {
    const waarde = this.rij[naam];
    return {
      pad: `${this.pad}.${naam}`,
      label,
      ...(waarde !== undefined && { waarde }),
      ...(uitleg !== undefined && { uitleg }),
    };
  }
}

const NIET_NODIG = 'Weet u dit niet of wilt u het niet zeggen? Laat het dan leeg.';

export function slachtoffers(lijsten: Keuzelijsten): HTMLElement {
  return rijenlijst({
    pad: 'slachtoffers',
    titel: 'Slachtoffers',
    rij: 'Slachtoffer',
    uitleg: 'Wie heeft hulp nodig? U mag melden zonder namen te noemen.',
    velden: (pad, rij) => {
      const velden = new Rijvelden(pad, rij);
      return [
        velden.tekst('naam', 'Naam', {}, NIET_NODIG),
        velden.geboortedatum(),
        velden.keuze('leeftijdscategorie', 'Leeftijd', lijsten.leeftijdscategorieen),
        velden.keuze('geslacht', 'Geslacht', lijsten.geslachten),
        velden.keuze('nationaliteitsgroep', 'Nationaliteit', lijsten.nationaliteitsgroepen),
        velden.keuze('verblijf', 'Verblijf in Nederland', lijsten.verblijf),
      ];
    },
  });
}

export function vermoedelijkePlegers(lijsten: Keuzelijsten): HTMLElement {
  return rijenlijst({
    pad: 'vermoedelijkePlegers',
    titel: 'Vermoedelijke plegers',
    rij: 'Vermoedelijke pleger',
    uitleg:
      'Weet u wie dit misschien doet? Een beschrijving helpt ook, bijvoorbeeld van kleding of een auto.',
    velden: (pad, rij) => {
      const velden = new Rijvelden(pad, rij);
      return [
        velden.tekst('naam', 'Naam', {}, NIET_NODIG),
        velden.tekst('bijnaam', 'Bijnaam'),
        velden.geboortedatum(),
        velden.keuze('leeftijdscategorie', 'Leeftijd', lijsten.leeftijdscategorieen),
        velden.keuze('geslacht', 'Geslacht', lijsten.geslachten),
        velden.tekst('omschrijving', 'Beschrijving', { max: 2000 }),
      ];
    },
  });
}

export function locaties(lijsten: Keuzelijsten): HTMLElement {
  return rijenlijst({
    pad: 'locaties',
    titel: 'Plaatsen',
    rij: 'Plaats',
    uitleg:
      'Waar gebeurt het, waar woont iemand, waar is iemand gevonden? Dat kunnen verschillende plaatsen zijn.',
    velden: (pad, rij) => {
      const velden = new Rijvelden(pad, rij);
      return [
        velden.keuze('rol', 'Wat is dit voor plaats?', lijsten.locatierollen),
        velden.tekst('adres', 'Straat en huisnummer'),
        velden.tekst('postcode', 'Postcode', { max: 7, klasse: 'utrecht-textbox--postal-code-nl-size' }),
        velden.tekst('plaats', 'Plaatsnaam'),
        velden.keuze(
          'gemeente',
          'Gemeente',
          gemeentekeuzes({ code: '', naam: '', gemeenten: alleGemeenten(lijsten) }),
        ),
      ];
    },
  });
}

export function kenmerken(lijsten: Keuzelijsten): HTMLElement {
  return rijenlijst({
    pad: 'kenmerken',
    titel: 'Telefoonnummers, kentekens en andere gegevens',
    rij: 'Gegeven',
    uitleg: 'Met deze gegevens zien wij of meldingen bij elkaar horen.',
    velden: (pad, rij) => {
      const velden = new Rijvelden(pad, rij);
      return [velden.keuze('soort', 'Soort', lijsten.kenmerksoorten), velden.tekst('waarde', 'Gegeven')];
    },
  });
}

function alleGemeenten(lijsten: Keuzelijsten): string[] {
  return lijsten.regios.flatMap(({ gemeenten }) => gemeenten);
}
