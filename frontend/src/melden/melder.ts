import { alinea, el } from './dom';
import { JA_NEE_ONBEKEND } from './keuzelijsten';
import { toonAlleen } from './situatie';
import { aankruisvak, keuzerondjes, onderdeel, tekstveld } from './velden';

export function melder(): HTMLElement {
  const anoniem = aankruisvak({
    pad: 'melder.anoniem',
    label: 'Ik meld anoniem',
    uitleg: 'Dan sturen wij niets over u mee. U krijgt een volgcode om later te vragen wat er is gedaan.',
  });
  const bekend = el(
    'div',
    {},
    tekstveld({ pad: 'melder.naam', label: 'Naam' }),
    tekstveld({ pad: 'melder.organisatie', label: 'Organisatie' }),
    tekstveld({ pad: 'melder.functie', label: 'Functie' }),
    tekstveld(
      { pad: 'melder.telefoon', label: 'Telefoonnummer' },
      { type: 'tel', max: 30, klasse: 'utrecht-textbox--tel-size' },
    ),
    tekstveld({ pad: 'melder.email', label: 'E-mailadres' }, { type: 'email', max: 254 }),
    keuzerondjes(
      {
        pad: 'melder.veiligContact',
        label: 'Kunnen wij veilig contact met u opnemen?',
        uitleg: 'Kies “Nee” als iemand dan kan merken dat u heeft gemeld.',
      },
      JA_NEE_ONBEKEND,
    ),
    aankruisvak({
      pad: 'melder.afgeschermd',
      label: 'Scherm mijn gegevens af',
      uitleg: 'Alleen de behandelaar ziet dan wie u bent.',
    }),
    aankruisvak({
      pad: 'melder.bronvermeldingToegestaan',
      label: 'U mag mij of mijn organisatie als bron noemen',
      uitleg: 'Bijvoorbeeld als de politie vraagt waar het signaal vandaan komt.',
    }),
  );
  anoniem.addEventListener('change', ({ target }) =>
    toonAlleen(bekend, !(target as HTMLInputElement).checked),
  );
  return onderdeel(
    'melder',
    'Over u',
    alinea('Wij laten u weten wat er met uw melding is gedaan.'),
    anoniem,
    bekend,
  );
}
